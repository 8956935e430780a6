pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// What stands beside or under the lines.
Column {
    id: root

    required property CartViewModel cart

    spacing: 24

    DeliveryPlans {
        width: parent.width
        cart: root.cart
    }
    TakeAlong {
        width: parent.width
        cart: root.cart
    }
}
