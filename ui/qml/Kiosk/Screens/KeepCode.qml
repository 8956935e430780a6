pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The code that follows the order, large enough for any phone; under it what a till reads, as long as something is due.
Rectangle {
    id: root

    required property DoneViewModel done
    readonly property bool stacked: width < 700
    // The densest code that is written has 101 modules with its edge: four pixels each, three where there is less room.
    readonly property real edge: Viewport.portrait ? 416 : 316

    readonly property real strip: done.tillCode === "" ? 0 : 136 + 32

    implicitHeight: (stacked ? edge + words.implicitHeight + 112 : Math.max(edge, words.implicitHeight) + 80) + strip
    radius: Theme.radiusL
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outlineStrong

    QrCode {
        id: code

        objectName: "order-code"
        x: root.stacked ? (parent.width - width) / 2 : 40
        y: 40
        width: root.edge
        height: root.edge
        radius: Theme.radiusM
        text: root.done.code
        Accessible.name: qsTr("Code de la commande")
    }
    Column {
        id: words

        x: root.stacked ? 40 : code.x + code.width + 40
        y: root.stacked ? code.y + code.height + 32 : (parent.height - root.strip - height) / 2
        width: parent.width - x - 40
        spacing: 8

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            text: root.strip > 0 ? qsTr("Gardez ces codes") : qsTr("Gardez ce code")
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            text: root.strip > 0 ? qsTr("Prenez cet écran en photo : la caisse lit le code-barres, et le carré ouvre le suivi sur votre téléphone.") : qsTr("Prenez-le en photo : il ouvre le suivi sur votre téléphone et prouve votre commande.")
        }
        PlainText {
            objectName: "slip-holds"
            width: parent.width
            wrapMode: Text.WordWrap
            text: root.done.holdsOrder ? qsTr("Il contient toute la commande : n’importe quelle borne de la boutique peut la remettre en place.") : qsTr("Il porte seulement le numéro : la commande est trop longue pour tenir dans un code.")
        }
        PlainText {
            visible: root.done.isCollected
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: qsTr("Au retrait, montrez-le ou dites le numéro.")
        }
    }
    BarCode {
        objectName: "till-code"
        visible: root.strip > 0
        x: 40
        y: parent.height - height - 40
        width: parent.width - 80
        height: 136
        radius: Theme.radiusM
        text: root.done.tillCode
    }
}
