pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The order is placed; here it is paid, live, with another way always one touch away while nothing is in doubt.
ScreenPage {
    id: root

    required property PaymentViewModel payment
    readonly property bool isOver: payment.phase === "paid" || payment.phase === "unknown"
    readonly property bool side: !Viewport.portrait && !Viewport.reach
    readonly property bool again: payment.phase === "refused" || payment.phase === "abandoned" || payment.phase === "choose"

    showsCart: false
    reachSymbol: words.symbol(payment.phase)
    spokenTitle: qsTr("Paiement")
    spokenNews: words.title(payment.phase, payment.due) + ". " + words.detail(payment.phase, payment.why, payment.method)

    PaymentWords {
        id: words
    }
    Flickable {
        id: scroll

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: actions.top
        anchors.bottomMargin: 24
        contentHeight: content.height + 16
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: root.sideMargin
            width: scroll.width - 2 * root.sideMargin
            spacing: 28

            PageTitle {
                width: parent.width
                canGoBack: false
                // In reach mode the upper part says what the card says here.
                title: Viewport.reach ? words.title(root.payment.phase, root.payment.due) : root.payment.due === "" ? qsTr("Paiement") : qsTr("%1 à payer").arg(root.payment.due)
                subtitle: qsTr("Commande %1, déjà enregistrée").arg(root.payment.number)
            }
            CheckoutSteps {
                visible: !root.side && !Viewport.reach
                width: parent.width
                step: 2
            }
            PaymentStage {
                width: parent.width
                // Not from the page's own height, which follows this one in reach mode.
                height: Viewport.reach ? implicitHeight : Math.max(implicitHeight, Viewport.height - Theme.headerHeight - Theme.footerHeight - y - actions.implicitHeight - 64)
                payment: root.payment
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: 20
    }
    Flow {
        id: actions

        readonly property int count: visibleChildren.length
        readonly property bool stacked: Theme.body.scale > 1.2 || !root.side
        readonly property real each: stacked ? width : (width - (count - 1) * spacing) / Math.max(1, count)

        anchors.left: parent.left
        anchors.leftMargin: root.sideMargin
        anchors.right: parent.right
        anchors.rightMargin: root.sideMargin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        spacing: 16

        PrimaryButton {
            objectName: "payment-go-on"
            visible: root.isOver
            width: actions.each
            xl: !root.side
            symbol: "arrow-right"
            symbolAfter: true
            text: root.payment.phase === "paid" ? qsTr("Voir ma commande") : qsTr("Garder mon numéro")
            onClicked: root.payment.goOn()
        }
        PrimaryButton {
            objectName: "payment-again"
            visible: root.again && (root.payment.method === "on_terminal" ? root.payment.canTerminal : root.payment.canPhone)
            width: actions.each
            xl: !root.side
            symbol: root.payment.method === "on_terminal" ? "credit-card" : "smartphone"
            text: root.payment.method !== "on_terminal" ? qsTr("Payer sur mon téléphone") : root.payment.phase === "choose" ? qsTr("Payer par carte, ici") : qsTr("Réessayer sur le terminal")
            onClicked: root.payment.method === "on_terminal" ? root.payment.payOnTerminal() : root.payment.payByPhone()
        }
        SecondButton {
            objectName: "payment-terminal"
            visible: root.payment.canTerminal && !(root.again && root.payment.method === "on_terminal")
            width: actions.each
            symbol: "credit-card"
            text: qsTr("Payer par carte, ici")
            onClicked: root.payment.payOnTerminal()
        }
        SecondButton {
            objectName: "payment-phone"
            visible: root.payment.canPhone && !(root.again && root.payment.method !== "on_terminal")
            width: actions.each
            symbol: "smartphone"
            text: qsTr("Payer sur mon téléphone")
            onClicked: root.payment.payByPhone()
        }
        SecondButton {
            objectName: "payment-stop"
            visible: root.payment.canStop
            width: actions.each
            symbol: "x"
            text: qsTr("Arrêter, choisir autrement")
            onClicked: root.payment.stop()
        }
        SecondButton {
            objectName: "payment-till"
            visible: root.payment.canTill
            width: actions.each
            symbol: "store"
            text: qsTr("Payer à la caisse")
            onClicked: root.payment.payAtTill()
        }
    }
}
