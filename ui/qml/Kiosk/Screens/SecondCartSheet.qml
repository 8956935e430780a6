pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A second phone was scanned in one visit: nothing is mixed before the shopper says so.
Sheet {
    id: root

    required property ScanViewModel scan

    open: scan.asksWhich
    title: qsTr("Un panier est déjà ouvert")
    subtitle: qsTr("%1 ici, %2 dans celui que vous venez de scanner.").arg(qsTr("%n article(s)", "", scan.piecesHere)).arg(qsTr("%n article(s)", "", scan.piecesThere))
    sheetHeight: heightNeeded
    leastHeight: choices.y + choices.height
    readonly property real heightNeeded: 56 + 200 + choices.height + 72
    onClosed: scan.keepCart()

    component Explained: Column {
        id: explained

        default property alias button: place.data
        property string words: ""

        width: choices.width
        spacing: 10

        Item {
            id: place

            width: parent.width
            height: childrenRect.height
        }
        PlainText {
            x: 24
            width: parent.width - 48
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: explained.words
        }
    }
    Column {
        id: choices

        y: 32
        width: parent.width
        spacing: 32

        Explained {
            words: qsTr("Les articles d’ici s’ajoutent au panier scanné.")

            PrimaryButton {
                objectName: "join-carts"
                width: choices.width
                minimumHeight: 104
                symbol: "plus"
                text: qsTr("Joindre les deux")
                onClicked: root.scan.joinCarts()
            }
        }
        Explained {
            words: qsTr("Le premier panier reste sur son téléphone.")

            SecondButton {
                objectName: "replace-cart"
                width: choices.width
                minimumHeight: 104
                symbol: "refresh-cw"
                text: qsTr("Remplacer par le panier scanné")
                onClicked: root.scan.replaceCart()
            }
        }
        QuietButton {
            objectName: "keep-cart"
            width: parent.width
            text: qsTr("Garder le panier d’ici")
            onClicked: root.scan.keepCart()
        }
    }
}
