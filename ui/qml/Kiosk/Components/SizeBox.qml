pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A size to choose; unavailable ones stay visible, sunken and struck, and can still be chosen to be ordered.
T.AbstractButton {
    id: root

    property bool on: false
    property bool missing: false
    property TypeRole type: Theme.bodyL

    implicitWidth: Math.max(104, label.implicitWidth + 32)
    implicitHeight: 96
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on

    background: Rectangle {
        radius: Theme.radiusM
        color: root.on ? Theme.inverse : root.missing ? Theme.surfaceSunken : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edgeStrong : root.on || (root.missing && !Theme.highContrast) ? 0 : Theme.edge
        border.color: root.visualFocus ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        PlainText {
            id: label

            anchors.centerIn: parent
            type: root.type
            weight: Theme.medium
            color: root.on ? Theme.onInverse : root.missing ? Theme.onSurfaceMuted : Theme.onSurface
            text: root.text
        }
        Rectangle {
            visible: root.missing
            anchors.centerIn: parent
            width: parent.width * 0.72
            height: 3
            rotation: -35
            antialiasing: true
            color: root.on ? Theme.onInverse : Theme.onSurfaceMuted
        }
    }
}
