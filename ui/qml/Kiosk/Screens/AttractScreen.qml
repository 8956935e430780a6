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

        width: root.portrait ? root.width : root.width * 0.5
        height: root.portrait ? Math.min(888, root.height - reader.height - room) : root.height - reader.height
        attract: root.attract
    }
    Item {
        id: words

        anchors.left: root.portrait ? parent.left : hero.right
        anchors.right: parent.right
        anchors.top: root.portrait ? hero.bottom : parent.top
        anchors.bottom: reader.top
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
    Rectangle {
        id: reader

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(176, sentence.implicitHeight + 64)
        color: Theme.inverse

        Rectangle {
            id: disc

            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: 96
            height: 96
            radius: Math.min(Theme.radiusPill, 48)
            color: Theme.accent

            Icon {
                anchors.centerIn: parent
                name: "scan-line"
                size: 52
                color: Theme.onAccent
            }
        }
        Column {
            id: sentence

            anchors.left: disc.right
            anchors.leftMargin: Theme.space(4)
            anchors.right: arrow.left
            anchors.rightMargin: Theme.space(3)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.title
                color: Theme.onInverse
                text: qsTr("Présentez le code juste ici, sous l’écran")
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                color: Theme.onInverseMuted
                text: qsTr("Lecteur à 10 cm, lumière allumée. Rien n’est filmé ni gardé.")
            }
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            name: "chevrons-down"
            size: 64
            color: Theme.onInverse
        }
    }
}
