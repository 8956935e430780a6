import QtQuick
import Kiosk.Models
import Kiosk.Style

// The two indicators, and the one touch that erases everything; on the attract screen the terminal's name instead.
Rectangle {
    id: root

    required property ShellViewModel shell
    required property StatusViewModel status
    property bool showsLeave: true
    property bool ends: false

    implicitHeight: Theme.footerHeight
    color: Theme.surface

    Divider {
        width: parent.width
    }
    Indicators {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        status: root.status
        iconsOnly: Theme.largeText
    }
    PlainText {
        visible: !root.showsLeave
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.label
        color: Theme.onSurfaceMuted
        text: root.shell.terminalName
    }
    ActionButton {
        objectName: "leave"
        visible: root.showsLeave
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        symbol: root.ends ? "eraser" : "log-out"
        symbolSize: 34
        ground: root.ends ? Theme.accent : Theme.surfaceSunken
        ink: root.ends ? Theme.onAccent : Theme.onSurface
        edgeWidth: Theme.highContrast ? Theme.edge : 0
        edgeColor: Theme.outlineStrong
        text: root.ends ? qsTr("Terminer et effacer") : qsTr("Effacer et quitter")
        onClicked: root.shell.leave()
    }
}
