pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Who the cart belongs to. It opens only with the customer's own code, says so, and closes with the visit.
Panel {
    id: root

    required property StaffCartViewModel cart

    objectName: "customer-card"

    Loader {
        anchors.fill: parent
        anchors.margins: 20
        sourceComponent: root.cart.card === "open" ? openCard : closedCard
    }
    Component {
        id: openCard

        Column {
            spacing: 14

            Row {
                width: parent.width
                spacing: 16

                Avatar {
                    size: 64
                    accent: true
                    initials: root.cart.customerInitial
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 80

                    PlainText {
                        objectName: "customer-name"
                        width: parent.width
                        elide: Text.ElideRight
                        type: Theme.staffName
                        weight: Theme.strong
                        text: root.cart.firstName
                    }
                    PlainText {
                        visible: root.cart.memberSince !== ""
                        width: parent.width
                        elide: Text.ElideRight
                        type: Theme.staffSmall
                        color: Theme.onSurfaceMuted
                        text: qsTr("Fidèle depuis %1").arg(root.cart.memberSince)
                    }
                }
            }
            Note {
                objectName: "agreement"
                width: parent.width
                kind: "positive"
                symbol: "badge-check"
                heading: root.cart.openedBy === "qr" ? qsTr("Accord donné à %1 par QR").arg(root.cart.openedAt) : qsTr("Accord donné à %1 par son code").arg(root.cart.openedAt)
                text: qsTr("La fiche se ferme à la fin de la visite.")
            }
            CardFact {
                width: parent.width
                symbol: "mail"
                label: qsTr("Contact")
                text: root.cart.maskedContact
            }
            CardFact {
                width: parent.width
                symbol: "house"
                label: qsTr("Adresse de livraison")
                text: root.cart.maskedAddress
            }
            Note {
                width: parent.width
                symbol: "eye-off"
                text: qsTr("Masqué : le serveur complète l’adresse et le contact au moment de la commande.")
            }
        }
    }
    Component {
        id: closedCard

        Column {
            id: shut

            readonly property bool guest: root.cart.card === "guest"
            readonly property bool unknown: guest && root.cart.codeAt !== ""

            spacing: 8

            Rectangle {
                width: 72
                height: 72
                radius: 36
                color: Theme.surfaceSunken

                Icon {
                    anchors.centerIn: parent
                    name: shut.guest ? "user" : "lock"
                    size: 32
                }
            }
            PlainText {
                objectName: "customer-name"
                topPadding: 8 + type.nudge
                type: Theme.staffName
                weight: Theme.strong
                text: shut.unknown ? qsTr("Fiche hors d’atteinte") : shut.guest ? qsTr("Sans compte") : qsTr("Fiche fermée")
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                color: Theme.onSurfaceMuted
                text: shut.unknown ? qsTr("Le code ne dit rien de la personne. Un e-mail ou un téléphone suffit pour commander.") : shut.guest ? qsTr("Ce panier n’est lié à aucun compte. Un téléphone ou une adresse e‑mail suffit pour commander.") : qsTr("Le panier est ouvert, pas la fiche : la personne n’a pas encore donné son accord.")
            }
            Item {
                width: 1
                height: 8
            }
            Note {
                visible: !shut.guest
                width: parent.width
                symbol: "qr-code"
                heading: qsTr("Demander l’accord")
                text: qsTr("Scannez son QR ou tapez son code : la fiche s’ouvre pour cette visite.")
            }
            Note {
                width: parent.width
                symbol: "info"
                text: shut.guest ? qsTr("Rien n’est gardé de cette visite en dehors de la commande.") : qsTr("Sans accord : pas d’historique, pas de préférences. La vente reste possible.")
            }
        }
    }
}
