pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Who the cart belongs to. It opens when the customer agrees, says how and when, and closes with the visit.
Panel {
    id: root

    required property CustomerCardViewModel card

    objectName: "customer-card"

    Loader {
        anchors.fill: parent
        sourceComponent: root.card.state === "open" ? openCard : closedCard
    }
    Component {
        id: openCard

        CustomerCardOpen {
            card: root.card
        }
    }
    Component {
        id: closedCard

        CustomerCardShut {
            card: root.card
        }
    }
}
