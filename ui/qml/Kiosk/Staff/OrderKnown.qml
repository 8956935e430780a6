pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A customer the shop knows: nothing to type, everything to confirm, masked as the hub masked it.
Item {
    id: root

    required property StaffOrderViewModel order

    Column {
        width: parent.width
        spacing: 16

        CardFact {
            width: parent.width
            symbol: "user"
            label: qsTr("Au nom de")
            text: root.order.firstName
        }
        CardFact {
            width: parent.width
            symbol: "mail"
            label: qsTr("Confirmation envoyée à")
            text: root.order.maskedContact
        }
        CardFact {
            width: parent.width
            symbol: "house"
            label: root.order.parcels ? qsTr("Livraison à") : ""
            text: root.order.parcels ? root.order.maskedAddress : ""
        }
        OrderProblemNote {
            width: parent.width
            order: root.order
        }
    }
    OrderButtons {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        order: root.order
    }
}
