pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The loop: a product as hero, one sentence, where the reader is.
ScreenPage {
    id: root

    required property AttractViewModel attract
    readonly property bool portrait: Viewport.portrait

    objectName: "screen-attract"
    showsLeave: false
    reachWhole: true

    TapHandler {
        onTapped: root.attract.start()
    }
    AttractHero {
        id: hero

        y: reader.onTop ? reader.height : 0
        width: root.portrait ? root.width : root.width * 0.5
        height: root.portrait ? Viewport.reach ? reader.y : Math.max(0, Math.min(888, root.height - reader.height - copy.implicitHeight - 2 * Theme.space(6))) : root.height - reader.height
        attract: root.attract
    }
    Item {
        id: words

        anchors.left: root.portrait ? parent.left : hero.right
        anchors.right: parent.right
        anchors.top: Viewport.reach ? reader.bottom : root.portrait ? hero.bottom : hero.top
        anchors.bottom: reader.onTop || Viewport.reach ? parent.bottom : reader.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin

        Column {
            id: copy

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Theme.space(Theme.largeText ? 4 : 7)

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Viewport.reach ? Theme.title : Theme.largeText ? Theme.headline : root.portrait ? Theme.attract : Theme.display
                text: root.attract.isReady ? qsTr("Scannez votre panier, un produit ou une page du catalogue.") : qsTr("La boutique se prépare. Elle sera là dans un instant.")
            }
            Grid {
                width: parent.width
                columns: Theme.largeText ? 1 : 2
                spacing: Theme.space(Theme.largeText ? 4 : 7)
                verticalItemAlignment: Grid.AlignVCenter

                PrimaryButton {
                    id: begin

                    objectName: "start"
                    width: Theme.largeText ? words.width : Math.max(implicitWidth, 472)
                    xl: true
                    text: qsTr("Toucher pour commencer")
                    onClicked: root.attract.start()
                }
                Row {
                    visible: root.attract.shopUrl !== "" && !(Viewport.reach && Theme.largeText)
                    spacing: Theme.space(2)

                    QrCode {
                        width: 152
                        text: root.attract.shopUrl
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: words.width - 152 - Theme.space(2) - (Theme.largeText ? 0 : begin.width + Theme.space(7))
                        wrapMode: Text.WordWrap
                        weight: Theme.medium
                        text: qsTr("Ouvrir la boutique sur mon téléphone")
                    }
                }
            }
        }
    }
    AttractReader {
        id: reader

        readonly property bool onTop: place === "above"

        // In reach mode just above the line: what is touched has the place below it.
        y: Viewport.reach ? Viewport.reachLine - Theme.headerHeight - height : onTop ? 0 : parent.height - height
        width: parent.width
        attract: root.attract
    }
}
