pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What to do with an order now, one thing a line.
Column {
    id: root

    required property SeenOrderViewModel order

    spacing: 16

    PlainText {
        width: parent.width
        type: Theme.title
        text: qsTr("Et maintenant")
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: root.order.nextActions

        Item {
            id: line

            required property string symbol
            required property string text

            width: root.width
            implicitHeight: Math.max(44, words.implicitHeight)

            Icon {
                id: sign

                y: 4
                size: 36
                name: line.symbol
                color: Theme.accent
            }
            PlainText {
                id: words

                x: 56
                width: parent.width - x
                wrapMode: Text.WordWrap
                text: line.text
            }
        }
    }
}
