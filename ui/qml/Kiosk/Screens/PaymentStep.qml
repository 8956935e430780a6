pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// How to pay, what to do when something is gone, and who orders; everything already answered with the usual.
Grid {
    id: root

    required property CheckoutViewModel checkout
    required property BenefitsViewModel benefits
    required property IfGoneViewModel ifGone
    required property PayChoiceViewModel pay
    readonly property bool split: width > 1400 && summary.visible
    // Side by side the question has a column of its own, else it stands before the payment.
    readonly property bool asksAside: split && ifGone.asks
    readonly property real half: split ? (width - Theme.margin) / 2 : width
    readonly property int choiceColumns: half > 700 && Theme.body.scale < 1.25 ? 2 : 1

    columns: split ? 2 : 1
    columnSpacing: Theme.margin
    rowSpacing: 32

    Column {
        id: summary

        visible: root.checkout.articleNames !== "" || root.checkout.isKnown || root.ifGone.asks
        width: root.half
        spacing: 32

        OrderSummary {
            width: parent.width
            checkout: root.checkout
            benefits: root.benefits
        }
        KnownCustomer {
            width: parent.width
            checkout: root.checkout
        }
        Loader {
            width: parent.width
            active: root.ifGone.asks && !root.asksAside
            visible: active
            sourceComponent: question
        }
        Loader {
            width: parent.width
            active: root.asksAside
            visible: active
            sourceComponent: payment
        }
    }
    Loader {
        width: root.half
        sourceComponent: root.asksAside ? question : payment
    }
    Component {
        id: question

        IfGoneQuestion {
            ifGone: root.ifGone
            choiceColumns: root.choiceColumns
        }
    }
    Component {
        id: payment

        Column {
            spacing: 16

            PlainText {
                type: Theme.title
                text: root.pay.isNeeded ? qsTr("Payer") : qsTr("Rien à payer")
            }
            Banner {
                objectName: "nothing-to-pay"
                visible: !root.pay.isNeeded
                width: root.half
                kind: "positive"
                symbol: "check"
                text: qsTr("Vos cartes et vos points règlent tout.")
            }
            Flow {
                visible: root.pay.isNeeded
                width: root.half
                spacing: 16

                Way {
                    method: "at_till"
                    text: qsTr("À la caisse")
                    detail: qsTr("Carte ou espèces, avec votre numéro")
                }
                Way {
                    method: "on_terminal"
                    visible: root.pay.offersTerminal
                    text: qsTr("Par carte, ici")
                    detail: qsTr("Sur le terminal à côté de l’écran")
                }
                Way {
                    method: "on_phone"
                    visible: root.pay.offersPhone
                    text: qsTr("Sur mon téléphone")
                    detail: qsTr("Un code à scanner, puis la page de la banque")
                }
            }
            PlainText {
                objectName: "pay-offline"
                visible: root.pay.isNeeded && !root.pay.isOnline
                width: root.half
                wrapMode: Text.WordWrap
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: qsTr("Sans réseau, on paie à la caisse : elle lit le code de votre commande.")
            }
        }
    }

    component Way: Choice {
        required property string method

        objectName: "pay-" + method
        width: (root.half - (root.choiceColumns - 1) * 16) / root.choiceColumns
        on: root.pay.method === method
        onClicked: root.pay.choose(method)
    }
}
