pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A dashed outline without its foot, drawn with rectangles: the software renderer has no dashed line.
Item {
    id: root

    readonly property int dash: 6
    readonly property int count: Math.max(1, Math.floor(height / (2 * dash)))

    Rectangle {
        width: parent.width
        height: Theme.edge
        radius: 1
        color: Theme.outlineStrong
    }
    Repeater {
        model: root.count

        Item {
            id: pair

            required property int index

            y: pair.index * 2 * root.dash
            width: root.width

            Rectangle {
                width: Theme.edge
                height: root.dash
                color: Theme.outlineStrong
            }
            Rectangle {
                x: root.width - width
                width: Theme.edge
                height: root.dash
                color: Theme.outlineStrong
            }
        }
    }
}
