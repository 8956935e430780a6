pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// How many digits were typed, and where the next one goes.
Row {
    id: root

    required property int count
    property bool typing: true
    property int length: 4

    spacing: 20
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%n chiffre(s) saisi(s)", "", count)

    Repeater {
        model: root.length

        Rectangle {
            id: slot

            required property int index
            readonly property bool current: root.typing && index === root.count

            width: 64
            height: 64
            radius: Theme.radiusM
            color: Theme.surfaceRaised
            border.width: current ? 3 : Theme.edge / 2
            border.color: current ? Theme.accent : Theme.outlineStrong

            Rectangle {
                visible: slot.index < root.count
                anchors.centerIn: parent
                width: 18
                height: 18
                radius: 9
                color: Theme.onSurface
            }
        }
    }
}
