pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A filter: `on` fills it; `symbolAfter` is the cross of a held value or the chevron of a list.
T.AbstractButton {
    id: root

    property string symbol: ""
    property string symbolAfter: ""
    property bool on: false
    // How many things it would leave, beside the text.
    property string count: ""
    // A swatch before the text.
    property string ground: ""
    readonly property color ink: on ? Theme.onInverse : Theme.onSurface

    implicitHeight: Theme.target
    implicitWidth: row.implicitWidth + 56
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on

    background: Rectangle {
        radius: Math.min(Theme.radiusPill, height / 2)
        color: root.on ? Theme.inverse : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edgeStrong : root.on ? 0 : Theme.edge
        border.color: root.visualFocus ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 12

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.ground !== ""
                width: 48
                height: 48
                radius: Math.min(Theme.radiusPill, 24)
                color: root.ground === "" ? "transparent" : root.ground
                border.width: 2
                border.color: Theme.outline
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbol !== ""
                name: root.symbol
                color: root.ink
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                weight: Theme.medium
                color: root.ink
                text: root.text
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.count !== ""
                color: root.on ? Theme.onInverseMuted : Theme.onSurfaceMuted
                text: root.count
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbolAfter !== ""
                name: root.symbolAfter
                color: root.ink
                size: 30
            }
        }
    }
}
