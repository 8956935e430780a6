pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Scan
import Kiosk.Style

// Show a code: the live picture, one hint or one message, and the ways around the camera.
ScreenPage {
    id: root

    required property ScanViewModel scan
    property FrameFeed feed: null
    required property NavigationViewModel navigation
    readonly property bool split: !Viewport.portrait
    // The live picture stays above the line, its buttons and the keys below.
    readonly property real reachTop: Viewport.reachLine - Theme.headerHeight

    reachWhole: true
    readonly property real columnWidth: split ? (width - 3 * Theme.margin) * 0.62 : width - 2 * sideMargin

    // Dark, and the camera has no light of its own: this screen is the lamp.
    readonly property bool lit: !scan.isTyping && (feed?.lamp.lit ?? false)

    Component.onCompleted: if (feed !== null)
        feed.lamp.ask()
    Component.onDestruction: {
        scan.stopTyping();
        if (feed !== null)
            feed.lamp.release();
    }

    function act(): void {
        if (scan.canRetry)
            scan.retry();
        else if (scan.hasUnit)
            scan.openUnit();
        else if (scan.message === "check_digit" || scan.message === "damaged")
            scan.startTyping();
        else
            navigation.go("search");
    }

    HintWords {
        id: hint

        hint: root.feed?.hint ?? ""
        isLit: root.lit
    }
    Rectangle {
        objectName: "screen-light"
        anchors.fill: parent
        color: "white"
        opacity: root.lit ? 1 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.normal
            }
        }
    }
    ScanMessage {
        id: message

        scan: root.scan
    }
    PageTitle {
        id: heading

        x: root.sideMargin
        width: parent.width - 2 * root.sideMargin
        title: root.scan.isTyping ? qsTr("Tapez votre code") : qsTr("Montrez votre code")
        subtitle: root.scan.isTyping ? qsTr("Sous le QR du panier, ou à côté de l’article au catalogue") : qsTr("Panier, produit, catalogue ou commande")
        onBackWanted: root.scan.isTyping ? root.scan.stopTyping() : root.navigation.back()
    }
    Item {
        id: stage

        x: root.sideMargin
        anchors.top: heading.bottom
        anchors.topMargin: 32
        anchors.bottom: root.split || root.scan.isTyping && Viewport.reach ? parent.bottom : ways.top
        anchors.bottomMargin: 32
        width: root.columnWidth

        ScanStage {
            id: stageView

            visible: !root.scan.isTyping
            anchors.fill: parent
            anchors.margins: root.lit ? 48 : 0
            feed: root.feed
            surroundings: root.lit ? "white" : Theme.surface
        }
        CodeEntry {
            visible: root.scan.isTyping
            width: parent.width
            y: Viewport.reach ? parent.height - height : (parent.height - height) / 2
            scan: root.scan
        }
    }
    Flickable {
        id: ways

        // Never so high that the picture has no place left; what is more scrolls.
        readonly property real most: Viewport.reach ? parent.height - root.reachTop - Theme.space(4) : parent.height - heading.height - (root.split ? 0 : 240)

        visible: !(Viewport.reach && root.scan.isTyping)
        x: root.split ? stage.x + stage.width + Theme.margin : root.sideMargin
        width: root.split ? parent.width - x - Theme.margin : root.columnWidth
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(3)
        height: Math.min(most, aside.implicitHeight + Theme.space(2))
        contentHeight: aside.implicitHeight + Theme.space(2)
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: aside

            width: parent.width
            spacing: Viewport.reach || Theme.largeText ? 24 : 40

            ScanHintCard {
                objectName: "scan-card"
                // How to hold a code is said beside a picture of it; a camera that is gone has its own words.
                visible: message.present || root.scan.isOpening || root.scan.isTyping || (root.feed?.present ?? false)
                width: parent.width
                isProblem: message.present
                symbol: message.present ? message.symbol : root.scan.isOpening ? "loader-circle" : root.scan.isTyping ? "keyboard" : hint.symbol
                title: message.present ? message.title : root.scan.isOpening ? qsTr("Nous ouvrons votre panier") : root.scan.isTyping ? qsTr("Le code s’ouvre au dernier signe") : hint.title
                detail: message.present ? message.detail : root.scan.isOpening ? qsTr("Un instant.") : root.scan.isTyping ? qsTr("Ni 0, ni O, ni 1, ni I : ils se ressemblent trop.") : hint.detail
                // The search has its own button right below.
                action: message.suggestsSearch && !root.scan.hasUnit ? "" : message.action
                onActionWanted: root.act()
            }
            Grid {
                width: parent.width
                columns: root.split || Theme.body.scale > 1.25 ? 1 : 2
                spacing: Theme.gutter

                SecondButton {
                    objectName: "type-code"
                    visible: !root.scan.isTyping
                    width: parent.columns === 2 ? (parent.width - Theme.gutter) / 2 : parent.width
                    symbol: "keyboard"
                    symbolSize: 40
                    text: qsTr("Taper un code")
                    onClicked: root.scan.startTyping()
                }
                SecondButton {
                    objectName: "scan-search"
                    width: parent.columns === 2 && !root.scan.isTyping ? (parent.width - Theme.gutter) / 2 : parent.width
                    symbol: "search"
                    symbolSize: 40
                    text: qsTr("Chercher un produit")
                    onClicked: root.navigation.go("search")
                }
            }
            Row {
                visible: !root.scan.isTyping && stageView.live
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 16

                Icon {
                    id: shield

                    name: "shield-check"
                    color: Theme.onSurfaceMuted
                }
                PlainText {
                    width: Math.min(implicitWidth, aside.width - shield.width - 16)
                    wrapMode: Text.WordWrap
                    color: Theme.onSurfaceMuted
                    text: qsTr("L’image sert à lire le code. Elle n’est ni gardée ni envoyée.")
                }
            }
        }
    }
    ScrollMark {
        target: ways
        inset: -Theme.space(3)
    }
}
