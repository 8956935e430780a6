pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models

// What stands beside or under the lines.
Column {
    id: root

    required property CartViewModel cart
    required property BenefitsViewModel benefits
    required property TryOnWishViewModel wish
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
    SecondButton {
        objectName: "cart-try-on"
        width: parent.width
        visible: root.wish.cartCount > 0
        symbol: "shirt"
        text: root.wish.code === "" ? qsTr("Essayer en cabine") : qsTr("Essayage %1").arg(root.wish.code)
        onClicked: root.wish.begin()
    }
}
