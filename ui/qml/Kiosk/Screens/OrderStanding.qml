pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// How the whole order stands, as one coloured sentence.
Rectangle {
    id: root

    required property SeenOrderViewModel order
    readonly property color ink: order.tone === "positive" ? Theme.positive : Theme.caution

    objectName: "order-standing"
    implicitHeight: words.implicitHeight + 48
    radius: Theme.radiusM
    color: order.tone === "positive" ? Theme.positiveSoft : Theme.cautionSoft
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [order.title, order.text].filter(Boolean).join(". ")

    Icon {
        id: sign

        x: 28
        y: 28
        size: 40
        name: root.order.symbol
        color: root.ink
    }
    Column {
        id: words

        x: 92
        y: 24
        width: parent.width - x - 28
        spacing: 4

        PlainText {
            objectName: "order-state"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            color: root.ink
            text: root.order.title
        }
        PlainText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            text: root.order.text
        }
    }
}
