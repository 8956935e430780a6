pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The cart: lines, how each is had, one delivery or several, the code for the phone, and the order.
ScreenPage {
    id: root

    required property CartViewModel cart
    required property BenefitsViewModel benefits
    required property TryOnWishViewModel wish
    required property CartNewsViewModel news
    required property NavigationViewModel navigation
    readonly property bool split: !Viewport.portrait
    readonly property real columnWidth: split ? (width - 3 * Theme.margin) * 0.6 : width - 2 * sideMargin

    showsCart: false
    reachSymbol: "shopping-bag"
    Component.onCompleted: cart.open()
    Component.onDestruction: cart.close()

    function origin(): string {
        if (cart.isEmpty)
            return "";
        const pieces = qsTr("%n article(s)", "", cart.pieces);
        return cart.restoredAt === "" || cart.codeAt !== "" ? pieces : qsTr("%1, comme sur votre téléphone à %2").arg(pieces).arg(cart.restoredAt);
    }

    function codeWords(): string {
        if (!cart.isLiveToCome)
            return qsTr("Panier du code de %1. Celui de votre téléphone ne s’ouvre plus d’ici.").arg(cart.codeAt);
        return qsTr("Panier du code de %1, hors connexion.").arg(cart.codeAt) + " " + qsTr("Stocks et prix d’avant la coupure. Vous pouvez commander, tout part au retour du réseau.");
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        anchors.bottomMargin: root.cart.isEmpty || root.split ? 0 : totals.height + 40
        contentHeight: content.height + 32
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: root.sideMargin
            width: root.cart.isEmpty ? scroll.width - 2 * root.sideMargin : root.columnWidth
            spacing: 24

            PageTitle {
                width: parent.width
                title: root.cart.isEmpty ? qsTr("Votre panier est vide") : root.cart.restoredAt === "" ? qsTr("Votre panier") : qsTr("Votre panier est là")
                subtitle: root.origin()
                onBackWanted: root.navigation.back()
            }
            Banner {
                objectName: "opened-over"
                visible: root.cart.openedOver !== ""
                width: parent.width
                kind: "positive"
                symbol: "circle-check"
                text: root.cart.openedOver === "joined" ? qsTr("Les deux paniers sont réunis.") : qsTr("Le panier scanné a remplacé le premier.")

                SecondButton {
                    objectName: "undo-open"
                    symbol: "undo-2"
                    text: qsTr("Annuler")
                    onClicked: root.cart.undoOpen()
                }
            }
            Banner {
                objectName: "code-banner"
                visible: root.cart.codeAt !== "" && !root.cart.isEmpty
                width: parent.width
                kind: "caution"
                symbol: "qr-code"
                text: root.codeWords()
            }
            Banner {
                objectName: "caught-up-banner"
                visible: root.cart.hasCaughtUp && !root.cart.isEmpty
                width: parent.width
                kind: "positive"
                symbol: "circle-check"
                text: qsTr("C’est maintenant le panier de votre téléphone.") + " " + (root.cart.changes === "" ? qsTr("Rien n’a changé depuis le code.") : root.cart.changes)
            }
            Banner {
                objectName: "merged-banner"
                visible: root.news.text !== ""
                width: parent.width
                kind: "positive"
                symbol: "smartphone"
                text: root.news.text
            }
            Banner {
                objectName: "offline-banner"
                visible: !root.cart.isOnline && !root.cart.isEmpty && root.cart.codeAt === "" && root.cart.hasCatalogue
                width: parent.width
                kind: "caution"
                symbol: "wifi-off"
                text: (root.cart.offlineSince === "" ? qsTr("Sans réseau.") : qsTr("Sans réseau depuis %1.").arg(root.cart.offlineSince)) + " " + qsTr("Stocks et prix d’avant la coupure. Vous pouvez commander, tout part au retour du réseau.")
            }
            Banner {
                objectName: "unknown-banner"
                visible: root.cart.unknown > 0
                width: parent.width
                kind: "caution"
                symbol: "circle-alert"
                text: root.cart.hasCatalogue ? qsTr("%n article(s) de votre panier n’est pas vendu dans ce magasin.", "", root.cart.unknown) : root.cart.isOnline ? qsTr("Cette borne reçoit encore les articles du magasin. Votre panier s’affiche dans un instant.") : qsTr("Cette borne n’a pas encore reçu les articles du magasin. Votre panier s’affichera dès le retour du réseau.")
            }
            Card {
                visible: !root.cart.isEmpty
                width: parent.width
                height: lines.height

                Column {
                    id: lines

                    width: parent.width

                    Repeater {
                        model: root.cart.lines

                        CartLineRow {
                            width: lines.width
                            onWayChosen: way => root.cart.choose(lineId, way)
                            onLess: root.cart.decrease(lineId)
                            onMore: root.cart.increase(lineId)
                            onGathered: root.cart.gather(lineId)
                        }
                    }
                }
            }
            CartExtras {
                visible: !root.split && !root.cart.isEmpty
                width: parent.width
                cart: root.cart
                benefits: root.benefits
                wish: root.wish
                onCodeWanted: root.navigation.openSheet("code")
            }
            EmptyCart {
                visible: root.cart.isEmpty
                width: parent.width
                onScanWanted: root.navigation.go("scan")
                onSearchWanted: root.navigation.go("search")
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: root.split ? scroll.width - root.sideMargin - root.columnWidth - Theme.space(3) : 20
    }
    Flickable {
        id: beside

        visible: root.split && !root.cart.isEmpty
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: parent.width - root.columnWidth - 3 * Theme.margin
        anchors.top: parent.top
        anchors.topMargin: 24
        anchors.bottom: parent.bottom
        anchors.bottomMargin: totals.height + 48
        contentHeight: aside.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        CartExtras {
            id: aside

            width: parent.width
            cart: root.cart
            benefits: root.benefits
            wish: root.wish
            onCodeWanted: root.navigation.openSheet("code")
        }
    }
    ScrollMark {
        visible: beside.visible
        target: beside
        inset: 0
    }
    CartTotals {
        id: totals

        visible: !root.cart.isEmpty
        anchors.right: parent.right
        anchors.rightMargin: root.sideMargin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        width: root.split ? parent.width - root.columnWidth - 3 * Theme.margin : root.columnWidth
        cart: root.cart
        benefits: root.benefits
        onOrderWanted: root.navigation.go("checkout")
    }
}
