pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// First screen after signing in: a code becomes a cart; the cart is worked on beside its customer's card.
StaffPage {
    id: root

    required property StaffCartViewModel cart
    required property CustomerCardViewModel card
    required property CreditShareViewModel credit
    property FrameFeed feed: null
    property bool canTryOn: false
    property bool canDiscount: false
    property bool canQuote: false
    property bool canSelect: false
    property bool canReturn: false
    signal tryOnWanted
    signal discountWanted
    signal quoteWanted
    signal selectionWanted
    signal returnWanted

    title: !cart.hasCart ? qsTr("Panier") : card.firstName !== "" ? owned(card.firstName) : cart.openedCode !== "" ? qsTr("Panier %1").arg(cart.openedCode.slice(0, 3) + "-" + cart.openedCode.slice(3)) : qsTr("Panier en cours")
    hasActions: cart.hasCart

    // French elides before a vowel or a mute h.
    function owned(name: string): string {
        return /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(name) ? qsTr("Panier d’%1").arg(name) : qsTr("Panier de %1").arg(name);
    }

    actions: [
        StaffButton {
            objectName: "hand-back"
            symbol: "smartphone"
            text: qsTr("Rendre au téléphone")
            onClicked: root.cart.handBack()
        },
        StaffButton {
            objectName: "order"
            visible: root.cart.canOrder
            width: Math.max(264, implicitWidth)
            kind: "primary"
            text: qsTr("Commander · %1").arg(root.cart.total)
            onClicked: root.cart.order()
        }
    ]
    hint: StaffCartTools {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: -12
        canTryOn: root.canTryOn
        canDiscount: root.canDiscount
        canQuote: root.canQuote
        canSelect: root.canSelect
        canReturn: root.canReturn
        onTryOnWanted: root.tryOnWanted()
        onDiscountWanted: root.discountWanted()
        onQuoteWanted: root.quoteWanted()
        onSelectionWanted: root.selectionWanted()
        onReturnWanted: root.returnWanted()
        onFinishWanted: root.cart.finish()
    }

    StaffCodeEntry {
        anchors.fill: parent
        visible: !root.cart.hasCart
        focus: visible
        cart: root.cart
        feed: root.feed
    }
    StaffCartPanel {
        anchors.left: parent.left
        anchors.right: panel.left
        anchors.rightMargin: 20
        height: parent.height
        visible: root.cart.hasCart
        cart: root.cart
        credit: root.credit
    }
    CustomerCard {
        id: panel

        anchors.right: parent.right
        width: Viewport.wide ? 400 : 376
        height: parent.height
        visible: root.cart.hasCart
        card: root.card
    }
}
