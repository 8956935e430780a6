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

    TapHandler {
        onTapped: root.attract.start()
    }
    AttractHero {
        id: hero

        // What the words below need: they grow in both directions with the text.
        readonly property real room: 600 * Theme.attract.scale * Theme.attract.scale

        y: reader.onTop ? reader.height : 0
        width: root.portrait ? root.width : root.width * 0.5
        height: root.portrait ? Math.min(888, root.height - reader.height - room) : root.height - reader.height
        attract: root.attract
    }
    Item {
        id: words

        anchors.left: root.portrait ? parent.left : hero.right
        anchors.right: parent.right
        anchors.top: root.portrait ? hero.bottom : hero.top
        anchors.bottom: reader.onTop ? parent.bottom : reader.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Theme.space(7)

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: root.portrait ? Theme.attract : Theme.display
                text: root.attract.isReady ? qsTr("Scannez votre panier, un produit ou une page du catalogue.") : qsTr("La boutique se prépare. Elle sera là dans un instant.")
            }
            Row {
                width: parent.width
                spacing: Theme.space(7)

                PrimaryButton {
                    id: begin

                    objectName: "start"
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(implicitWidth, 472)
                    xl: true
                    text: qsTr("Toucher pour commencer")
                    onClicked: root.attract.start()
                }
                Row {
                    visible: root.attract.shopUrl !== ""
                    spacing: Theme.space(3)

                    QrCode {
                        width: 152
                        text: root.attract.shopUrl
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: words.width - begin.width - Theme.space(7) - 152 - Theme.space(3)
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

        y: onTop ? 0 : parent.height - height
        width: parent.width
        attract: root.attract
    }
}
