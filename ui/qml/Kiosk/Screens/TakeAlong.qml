pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The cart as a code for the shopper's phone, and who advised.
Rectangle {
    id: root

    required property CartViewModel cart

    implicitHeight: row.implicitHeight + 40
    radius: Theme.radiusM
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outlineStrong

    Row {
        id: row

        x: 20
        y: 20
        width: parent.width - 48
        spacing: Theme.gutter

        Item {
            width: 136
            height: 136

            Rectangle {
                visible: !code.visible
                anchors.fill: parent
                radius: Theme.radiusS
                color: Theme.surface
            }
            QrCode {
                id: code

                visible: root.cart.offerState === "ready"
                anchors.fill: parent
                radius: Theme.radiusS
                text: root.cart.offerUrl
                Accessible.name: qsTr("Code pour continuer sur le téléphone")
            }
            Icon {
                visible: !code.visible
                anchors.centerIn: parent
                size: 56
                color: Theme.onSurfaceMuted
                name: root.cart.offerState === "unavailable" ? "wifi-off" : "smartphone"
            }
        }
        Column {
            width: (parent.width - 160) * (advisor.visible ? 0.5 : 1)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                weight: Theme.strong
                text: qsTr("Continuer sur mon téléphone")
            }
            PlainText {
                objectName: "take-along-hint"
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: root.cart.offerState === "unavailable" ? qsTr("Possible dès le retour du réseau.") : root.cart.offerState === "ready" ? qsTr("Scannez, le panier suit. Code %1").arg(root.cart.offerCode) : qsTr("Le code arrive.")
            }
        }
        Rectangle {
            visible: advisor.visible
            width: 2
            height: 136
            color: Theme.outline
        }
        Column {
            id: advisor

            visible: root.cart.creditedName !== ""
            width: (parent.width - 160) * 0.5 - 50
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: qsTr("Conseil")
            }
            PlainText {
                objectName: "advisor"
                width: parent.width
                wrapMode: Text.WordWrap
                weight: Theme.strong
                text: root.cart.creditedName
            }
            PlainText {
                visible: root.cart.creditedDepartment !== ""
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: qsTr("Rayon %1").arg(root.cart.creditedDepartment)
            }
        }
    }
}
