pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Who orders, as the hub shows it: masked, never the full data.
Rectangle {
    id: root

    required property CheckoutViewModel checkout

    visible: checkout.isKnown
    implicitHeight: who.implicitHeight + 48
    radius: Theme.radiusM
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outline

    Column {
        id: who

        x: 104
        y: 24
        width: parent.width - x - 28

        PlainText {
            objectName: "known-name"
            width: parent.width
            weight: Theme.strong
            type: Theme.bodyL
            text: root.checkout.firstName
        }
        PlainText {
            objectName: "known-contact"
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAnywhere
            color: Theme.onSurfaceMuted
            text: root.checkout.maskedContact
        }
        PlainText {
            objectName: "known-address"
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: root.checkout.maskedAddress
        }
    }
    Icon {
        x: 36
        y: 28
        size: 44
        name: "user"
    }
}
