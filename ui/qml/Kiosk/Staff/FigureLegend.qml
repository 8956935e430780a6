pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// What the two parts of a bar are.
Row {
    id: root

    required property string first
    required property string second

    spacing: 12

    Repeater {
        model: [
            {
                text: root.first,
                color: Theme.inverse
            },
            {
                text: root.second,
                color: Theme.bar
            }
        ]

        Row {
            id: key

            required property var modelData

            spacing: 5

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 12
                height: 12
                radius: 3
                color: key.modelData.color
            }
            PlainText {
                type: Theme.staffTiny
                color: Theme.onSurfaceMuted
                text: key.modelData.text
            }
        }
    }
}
