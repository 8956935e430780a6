pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A round icon button; `text` is its accessible name, `caption` is shown beside the icon.
T.AbstractButton {
    id: root

    required property string symbol
    property bool raised: false
    property string caption: ""
    property real symbolSize: 40
    property int badge: 0
    property color ground: raised ? Theme.surfaceRaised : Theme.surfaceSunken

    implicitWidth: caption === "" ? Theme.target : Math.max(112, face.implicitWidth + 28)
    implicitHeight: Theme.target
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Item {
        Shadow {
            visible: root.raised
            radius: plate.radius
        }
        Rectangle {
            id: plate

            anchors.fill: parent
            radius: Math.min(Theme.radiusPill, height / 2)
            color: root.down ? Qt.darker(root.ground, 1.08) : root.ground
            border.width: root.visualFocus ? Theme.edgeStrong : Theme.highContrast || (root.raised && Theme.cardShadow[1] === 0) ? Theme.edge : 0
            border.color: root.visualFocus ? Theme.onSurface : Theme.outline
        }
    }
    contentItem: Item {
        Row {
            id: face

            anchors.centerIn: parent
            spacing: 10

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.symbol
                size: root.symbolSize
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.caption !== ""
                weight: Theme.strong
                text: root.caption
            }
        }
        Rectangle {
            visible: root.badge > 0
            x: parent.width - width + 2
            y: -2
            width: Math.max(40, count.implicitWidth + 16)
            height: Math.max(40, count.implicitHeight + 4)
            radius: height / 2
            color: Theme.accent

            PlainText {
                id: count

                anchors.centerIn: parent
                type: Theme.label
                weight: Theme.strong
                color: Theme.onAccent
                text: root.badge
            }
        }
    }
}
