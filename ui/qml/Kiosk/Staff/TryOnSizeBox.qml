pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// A size and where it is. A dashed edge: not in this store.
T.AbstractButton {
    id: root

    required property string size
    required property string place
    required property string full
    required property bool isHere
    required property bool on

    implicitHeight: 56
    focusPolicy: Qt.TabFocus
    text: size
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("Taille %1, %2").arg(size).arg(full === "" ? place : full)
    Accessible.checkable: true
    Accessible.checked: on

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusS
            color: root.on ? Theme.accentSoft : root.down ? Theme.surfaceSunken : root.isHere ? Theme.surfaceRaised : "transparent"
            border.width: root.visualFocus ? Theme.edgeStrong : root.on ? Theme.edge : root.isHere ? Theme.edge / 2 : 0
            border.color: root.visualFocus ? Theme.onSurface : root.on ? Theme.accent : Theme.outlineStrong
        }
        DashedEdge {
            anchors.fill: parent
            visible: !root.isHere && !root.on && !root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent

            PlainText {
                anchors.horizontalCenter: parent.horizontalCenter
                type: Theme.staffBody
                weight: Theme.strong
                tabular: true
                color: root.isHere || root.on ? Theme.onSurface : Theme.onSurfaceMuted
                text: root.size
            }
            PlainText {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth, root.width - 8)
                elide: Text.ElideRight
                type: Theme.staffTiny
                weight: Theme.medium
                tabular: true
                color: root.full !== "" ? Theme.positive : Theme.onSurfaceMuted
                text: root.place
            }
        }
    }
}
