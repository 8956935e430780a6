pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// A few ways of one setting, side by side.
Column {
    id: root

    required property string title
    required property QtObject options
    signal chosen(string key)

    spacing: 8

    PlainText {
        type: Theme.staffSmall
        weight: Theme.medium
        color: Theme.onSurfaceMuted
        text: root.title
    }
    Flow {
        width: parent.width
        spacing: 8

        Repeater {
            model: root.options

            StaffChip {
                required property string key
                required property bool isOn
                required text

                objectName: root.objectName + "-" + key
                on: isOn
                onClicked: root.chosen(key)
            }
        }
    }
}
