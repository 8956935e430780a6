pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A colour to choose; a stroke crosses it when no size of it is here.
T.AbstractButton {
    id: root

    required property color swatch
    property bool on: false
    property bool missing: false

    readonly property bool square: Theme.radiusPill < Theme.target / 2

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.description: missing ? qsTr("Aucune taille ici") : ""

    background: Rectangle {
        radius: root.square ? Theme.radiusL : width / 2
        color: "transparent"
        border.width: root.on || root.visualFocus ? Theme.edgeStrong : 0
        border.color: root.visualFocus && !root.on ? Theme.accent : Theme.onSurface
    }
    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: 68
            height: 68
            radius: root.square ? Theme.radiusL : width / 2
            color: root.swatch
            border.width: Theme.edge
            border.color: Theme.onSurfaceMuted
        }
        Rectangle {
            visible: root.missing
            anchors.centerIn: parent
            width: parent.width * 0.96
            height: 9
            rotation: -35
            antialiasing: true
            color: Theme.surface

            Rectangle {
                anchors.centerIn: parent
                width: parent.width
                height: 3
                antialiasing: true
                color: Theme.onSurfaceMuted
            }
        }
    }
}
