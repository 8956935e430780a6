pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// What stands beside or under the lines.
Column {
    id: root

    required property CartViewModel cart
    required property BenefitsViewModel benefits
    signal codeWanted

    spacing: 24

    DeliveryPlans {
        width: parent.width
        cart: root.cart
    }
    BenefitsCard {
        width: parent.width
        benefits: root.benefits
        onCodeWanted: root.codeWanted()
    }
    TakeAlong {
        width: parent.width
        cart: root.cart
    }
}
