pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// A filter of the staff scale, with the count of what it leaves.
T.AbstractButton {
    id: root

    property string symbol: ""
    property string symbolAfter: ""
    property string count: ""
    property bool on: false
    readonly property color ink: on ? Theme.onInverse : Theme.onSurface

    implicitHeight: Theme.staffTarget
    implicitWidth: row.implicitWidth + 32
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: count === "" ? text : text + " " + count
    Accessible.checkable: true
    Accessible.checked: on

    background: Rectangle {
        radius: Math.min(Theme.radiusPill, height / 2)
        color: root.on ? Theme.inverse : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edgeStrong : root.on ? 0 : Theme.edge / 2
        border.color: root.visualFocus ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbol !== ""
                name: root.symbol
                color: root.ink
                size: 18
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffBody
                weight: Theme.medium
                color: root.ink
                text: root.text
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.count !== ""
                type: Theme.staffBody
                weight: Theme.strong
                tabular: true
                color: root.on ? Theme.onInverse : Theme.onSurfaceMuted
                text: root.count
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbolAfter !== ""
                name: root.symbolAfter
                color: root.ink
                size: 18
            }
        }
    }
}
