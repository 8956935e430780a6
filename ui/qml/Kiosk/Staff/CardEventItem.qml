import QtQuick
import Kiosk.Components
import Kiosk.Style

// A purchase or a return: when, by which channel, what, where and with whom, how much.
Item {
    id: root

    required property int index
    required property string day
    required property string symbol
    required property string title
    required property string where
    required property string amount

    objectName: "card-event-" + index
    implicitHeight: Math.max(56, words.implicitHeight + 16)
    Accessible.role: Accessible.ListItem
    Accessible.name: [day, title, where, amount].join(", ")

    PlainText {
        id: date

        y: 8
        width: 58 * Theme.textScale
        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        text: root.day
    }
    Icon {
        id: sign

        anchors.left: date.right
        anchors.leftMargin: 8
        y: 9
        name: root.symbol
        color: Theme.onSurfaceMuted
        size: 18
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 10
        anchors.right: price.left
        anchors.rightMargin: 8
        y: 8

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            elide: Text.ElideRight
            type: Theme.staffSmall
            weight: Theme.strong
            text: root.title
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.where
        }
    }
    PlainText {
        id: price

        anchors.right: parent.right
        y: 8
        type: Theme.staffSmall
        weight: Theme.strong
        tabular: true
        text: root.amount
    }
    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
