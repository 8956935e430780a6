pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Two questions at most: who (guests only), then how to pay. The keyboard is there only while something is typed.
ScreenPage {
    id: root

    required property CheckoutViewModel checkout
    required property BenefitsViewModel benefits
    required property CartNewsViewModel news
    required property IfGoneViewModel ifGone
    required property PayChoiceViewModel pay
    required property PrivacyViewModel privacy
    required property NavigationViewModel navigation
    required property ShellViewModel shell
    readonly property bool asksWho: checkout.step === "you"
    readonly property bool low: height < 1000
    readonly property bool stacked: Viewport.portrait && Theme.body.scale > 1.2

    keyboardOpen: asksWho
    showsCart: false
    reachSymbol: "truck"
    spokenTitle: title()
    Component.onCompleted: checkout.open()

    function goBack(): void {
        if (!checkout.back())
            navigation.back();
    }
    // The field typed into and what is offered for it stand above the keyboard.
    function reveal(): void {
        // Called later: the page may have been left meanwhile.
        if (!root.visible)
            return;
        const field = guest.currentField;
        const top = field.mapToItem(content, 0, 0).y;
        const bottom = guest.lowest.mapToItem(content, 0, guest.lowest.height).y + 16;
        if (bottom > scroll.contentY + scroll.height)
            scroll.contentY = Math.min(top, bottom - scroll.height);
        if (top < scroll.contentY)
            scroll.contentY = Math.max(0, top - 16);
    }
    function title(): string {
        if (!asksWho)
            return checkout.isKnown ? qsTr("Tout est prêt, %1").arg(checkout.firstName) : qsTr("Comment payer ?");
        return checkout.ships ? qsTr("Où livrer ?") : qsTr("Où vous joindre ?");
    }

    Flickable {
        id: scroll

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: actions.top
        anchors.bottomMargin: 16
        contentHeight: content.height + 16
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: root.sideMargin
            width: scroll.width - 2 * root.sideMargin
            spacing: root.low && root.asksWho ? 12 : 28

            PageTitle {
                width: parent.width - (reach.visible ? reach.width : 0)
                title: root.title()

                ReachChoice {
                    id: reach

                    visible: root.asksWho && root.low
                    anchors.left: parent.right
                    checkout: root.checkout
                }
                subtitle: root.asksWho ? qsTr("Sans compte. Nous ne demandons rien d’autre.") : qsTr("Relisez, puis confirmez. Rien n’est débité maintenant.")
                onBackWanted: root.goBack()
            }
            CheckoutSteps {
                visible: !root.low
                width: parent.width
                step: root.asksWho ? 1 : 2
            }
            Banner {
                objectName: "not-recorded"
                visible: root.checkout.failure !== ""
                width: parent.width
                kind: "critical"
                symbol: "circle-alert"
                text: qsTr("La commande n’a pas pu être enregistrée. Rien n’est commandé. Demandez à un vendeur.")
            }
            Banner {
                objectName: "merged-banner"
                visible: root.news.text !== ""
                width: parent.width
                kind: "caution"
                symbol: "smartphone"
                text: root.news.text

                SecondButton {
                    objectName: "accept-merged"
                    text: qsTr("D’accord")
                    onClicked: root.news.accept()
                }
            }
            Banner {
                objectName: "offline-limit"
                visible: root.ifGone.limit !== ""
                width: parent.width
                kind: "caution"
                symbol: "wifi-off"
                text: root.ifGone.limit
            }
            OrderSummary {
                visible: root.asksWho && !root.low && root.checkout.articleNames !== ""
                width: parent.width
                checkout: root.checkout
                benefits: root.benefits
                showsSum: false
            }
            GuestForm {
                id: guest

                visible: root.asksWho
                compact: root.low
                width: parent.width
                checkout: root.checkout
                onNoticeWanted: root.navigation.openSheet("privacy")
                onGrown: Qt.callLater(root.reveal)
            }
            CollectPlaces {
                visible: !root.asksWho && places > 0
                width: parent.width
                checkout: root.checkout
            }
            PaymentStep {
                visible: !root.asksWho
                width: parent.width
                checkout: root.checkout
                benefits: root.benefits
                ifGone: root.ifGone
                pay: root.pay
            }
            ConsentChoice {
                visible: !root.asksWho && !root.checkout.isKnown
                width: parent.width
                privacy: root.privacy
            }
            PrivacyLine {
                visible: !root.asksWho
                width: parent.width
                onNoticeWanted: root.navigation.openSheet("privacy")
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: 20
    }
    Item {
        id: actions

        anchors.left: parent.left
        anchors.leftMargin: root.sideMargin
        anchors.right: parent.right
        anchors.rightMargin: root.sideMargin
        anchors.bottom: keyboard.visible ? keyboard.top : parent.bottom
        anchors.bottomMargin: 20
        height: root.asksWho && root.low ? 0 : !root.asksWho && root.stacked ? figures.implicitHeight + 24 + confirm.implicitHeight : Math.max(112, figures.implicitHeight)

        Column {
            id: figures

            visible: !root.asksWho
            anchors.bottom: root.stacked ? undefined : parent.bottom
            width: root.stacked ? parent.width : parent.width - confirm.width - 32

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: root.checkout.fee === "" ? qsTr("%n article(s)", "", root.checkout.pieces) : qsTr("%1 + livraison %2").arg(root.checkout.goods).arg(root.checkout.fee)
            }
            PlainText {
                visible: root.benefits.hasTenders
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.label
                weight: Theme.medium
                color: Theme.positive
                text: qsTr("Total %1, déjà réglé %2. Reste à payer :").arg(root.checkout.total).arg(root.benefits.paidBefore)
            }
            PlainText {
                objectName: "checkout-total"
                type: Theme.total
                text: root.benefits.hasTenders ? root.benefits.due : root.checkout.total
                Accessible.name: root.benefits.hasTenders ? qsTr("Reste à payer %1").arg(root.benefits.due) : qsTr("Total %1").arg(root.checkout.total)
            }
        }
        PrimaryButton {
            id: confirm

            objectName: "confirm"
            visible: !root.asksWho
            enabled: root.news.text === ""
            opacity: enabled ? 1 : 0.4
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: root.stacked ? parent.width : Math.max(472, implicitWidth)
            xl: true
            symbol: root.checkout.isWaiting ? "refresh-cw" : "check"
            text: root.checkout.isWaiting ? qsTr("Vérification du stock…") : qsTr("Confirmer la commande")
            onClicked: {
                // The limit is said at the top: whoever has scrolled down sees why nothing is ordered.
                if (root.ifGone.limit !== "")
                    scroll.contentY = 0;
                root.checkout.confirm();
            }
        }
        GuestSuggestions {
            id: within

            // Reach mode: what is offered stands where the hand reaches, in place of the button until it is taken.
            visible: present && root.asksWho && Viewport.reach
            anchors.bottom: parent.bottom
            width: parent.width
            strip: true
            checkout: root.checkout
        }
        PrimaryButton {
            objectName: "proceed"
            visible: root.asksWho && !root.low && !within.visible
            width: parent.width
            anchors.bottom: parent.bottom
            minimumHeight: 104
            symbol: "arrow-right"
            symbolAfter: true
            text: qsTr("Continuer vers le paiement")
            onClicked: root.checkout.proceed()
        }
    }
    Keyboard {
        id: keyboard

        // Names begin with a capital, numbers need the other layer.
        readonly property string field: root.checkout.focused
        onFieldChanged: {
            digits = field === "postcode" || field === "phone";
            capitals = (field === "name" || field === "city") && guest.currentField.value === "";
        }

        objectName: "keyboard"
        visible: root.asksWho
        anchors.bottom: parent.bottom
        width: parent.width
        language: root.shell.language
        ending: root.low && root.checkout.isLastField
        action: root.checkout.isLastField ? qsTr("Payer") : qsTr("Suivant")
        actionSymbol: "arrow-right"
        onTyped: characters => guest.currentField.type(characters)
        onErased: guest.currentField.erase()
        onSubmitted: root.checkout.next()
    }
}
