import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// On a tile's picture: puts the product into the comparison, or takes it out. Drawn smaller than what a finger hits.
T.AbstractButton {
    id: root

    property bool on: false

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: 64
            height: 64
            radius: Math.min(Theme.radiusPill, 32)
            color: root.on ? Theme.inverse : root.down ? Theme.surfaceSunken : Theme.surfaceRaised
            border.width: root.visualFocus ? Theme.edgeStrong : root.on ? 0 : Theme.edge
            border.color: root.visualFocus ? Theme.accent : Theme.outlineStrong
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.on ? "check" : "scale"
            size: 32
            color: root.on ? Theme.onInverse : Theme.onSurface
        }
    }
}
