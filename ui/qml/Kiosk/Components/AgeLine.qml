pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// How old a figure is; underlined, because a touch shows the arithmetic. Another sign while a live figure is asked for.
Row {
    id: root

    required property string text
    property bool checking: false

    spacing: 10

    Icon {
        anchors.verticalCenter: words.verticalCenter
        name: root.checking ? "refresh-cw" : "clock"
        size: 26
        color: Theme.onSurfaceMuted
    }
    PlainText {
        id: words

        type: Theme.label
        color: Theme.onSurfaceMuted
        text: root.text

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: Theme.outlineStrong
        }
    }
    Icon {
        anchors.verticalCenter: words.verticalCenter
        name: "chevron-right"
        size: 26
        color: Theme.onSurfaceMuted
    }
}
