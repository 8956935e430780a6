import QtQuick
import Kiosk.Components
import Kiosk.Style

// A label and what is known under it; nothing when nothing is known.
Row {
    id: root

    required property string symbol
    required property string label
    required property string text

    visible: text !== ""
    spacing: 12

    Icon {
        y: 2
        name: root.symbol
        color: Theme.onSurfaceMuted
        size: 20
    }
    Column {
        width: root.width - 32

        PlainText {
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.label
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            weight: Theme.medium
            text: root.text
        }
    }
}
