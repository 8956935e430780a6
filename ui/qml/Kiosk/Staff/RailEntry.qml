pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One place of the rail.
T.AbstractButton {
    id: root

    required property string symbol
    property bool on: false
    property int count: 0
    // What is counted is not confirmed yet.
    property bool isUnsure: false
    readonly property color ink: on ? Theme.accent : Theme.onSurfaceMuted

    implicitWidth: 80
    implicitHeight: 80
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: count > 0 ? text + ", " + count : text
    Accessible.selected: on

    background: Rectangle {
        radius: Theme.radiusM
        color: root.on ? Theme.accentSoft : root.down ? Theme.surfaceSunken : "transparent"
        border.width: root.visualFocus ? Theme.edgeStrong : 0
        border.color: Theme.onSurface
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.symbol
                color: root.ink
                size: 26
            }
            PlainText {
                anchors.horizontalCenter: parent.horizontalCenter
                width: root.width
                horizontalAlignment: Text.AlignHCenter
                elide: Text.ElideRight
                type: Theme.staffTiny
                weight: root.on ? Theme.strong : Theme.medium
                color: root.ink
                text: root.text
            }
        }
        Rectangle {
            visible: root.count > 0
            x: parent.width - width - 8
            y: 6
            width: Math.max(22, number.implicitWidth + 12)
            height: 22
            radius: 11
            color: root.isUnsure ? Theme.caution : Theme.inverse

            PlainText {
                id: number

                anchors.centerIn: parent
                type: Theme.staffTiny
                weight: Theme.strong
                color: root.isUnsure ? Theme.surfaceRaised : Theme.onInverse
                text: root.count
            }
        }
    }
}
