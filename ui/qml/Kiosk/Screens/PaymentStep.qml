pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// How to pay, what to do when something is gone, and who orders; everything already answered with the usual.
Grid {
    id: root

    required property CheckoutViewModel checkout
    readonly property bool split: width > 1400 && summary.visible
    readonly property real half: split ? (width - Theme.margin) / 2 : width
    readonly property int choiceColumns: half > 700 && Theme.body.scale < 1.25 ? 2 : 1
    readonly property real choiceWidth: (half - (choiceColumns - 1) * 16) / choiceColumns

    columns: split ? 2 : 1
    columnSpacing: Theme.margin
    rowSpacing: 32

    Column {
        id: summary

        visible: root.checkout.articleNames !== "" || root.checkout.isKnown || root.checkout.asksIfGone
        width: root.half
        spacing: 32

        OrderSummary {
            width: parent.width
            checkout: root.checkout
        }
        KnownCustomer {
            width: parent.width
            checkout: root.checkout
        }
        Column {
            visible: root.checkout.asksIfGone
            width: parent.width
            spacing: 16

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.title
                text: qsTr("Si un article n’est plus là, que faire ?")
            }
            Flow {
                width: parent.width
                spacing: 16

                Choice {
                    objectName: "gone-another_location"
                    width: root.choiceWidth
                    on: root.checkout.goneChoice === "another_location"
                    text: qsTr("Un autre magasin")
                    detail: qsTr("Le plus proche qui l’a")
                    onClicked: root.checkout.ifGone("another_location")
                }
                Choice {
                    objectName: "gone-wait"
                    width: root.choiceWidth
                    on: root.checkout.goneChoice === "wait"
                    text: qsTr("Attendre")
                    detail: qsTr("Il part dès son arrivée")
                    onClicked: root.checkout.ifGone("wait")
                }
                Choice {
                    objectName: "gone-drop"
                    width: root.choiceWidth
                    on: root.checkout.goneChoice === "drop"
                    text: qsTr("Annuler l’article")
                    detail: qsTr("Rien n’est débité")
                    onClicked: root.checkout.ifGone("drop")
                }
            }
        }
    }
    Column {
        width: root.half
        spacing: 32

        Column {
            width: parent.width
            spacing: 16

            PlainText {
                type: Theme.title
                text: qsTr("Payer")
            }
            Flow {
                width: parent.width
                spacing: 16

                Choice {
                    objectName: "pay-at_till"
                    width: root.choiceWidth
                    on: true
                    text: qsTr("À la caisse")
                    detail: qsTr("Carte ou espèces, avec votre numéro")
                }
            }
        }
    }
}
