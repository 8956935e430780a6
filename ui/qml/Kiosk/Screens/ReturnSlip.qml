pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The return is made: its code for the parcel or the counter, and what goes back.
Rectangle {
    id: root

    required property OrderReturnViewModel back
    required property PaperViewModel paper
    readonly property bool stacked: width < 1100
    readonly property real edge: 416
    signal done

    implicitHeight: stacked ? edge + words.implicitHeight + 112 : Math.max(edge, words.implicitHeight) + 80
    radius: Theme.radiusL
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outlineStrong

    QrCode {
        id: code

        objectName: "return-qr"
        x: root.stacked ? (parent.width - width) / 2 : 40
        y: 40
        width: root.edge
        height: root.edge
        radius: Theme.radiusM
        text: root.back.link
        Accessible.name: qsTr("Code du retour")
    }
    Column {
        id: words

        x: root.stacked ? 40 : code.x + code.width + 40
        y: root.stacked ? code.y + code.height + 32 : 40
        width: parent.width - x - 40
        spacing: 20

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            text: qsTr("Rapportez l’article en boutique avec ce code, ou glissez le bon dans le colis.")
        }
        Repeater {
            model: root.back.summary

            PlainText {
                required property string modelData

                width: words.width
                wrapMode: Text.WordWrap
                text: modelData
            }
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: qsTr("Prenez-le en photo. Vous le retrouvez aussi dans le suivi de la commande.")
        }
        PaperButton {
            width: parent.width
            paper: root.paper
            subject: "return"
        }
        PrimaryButton {
            objectName: "return-done"
            width: parent.width
            text: qsTr("Revenir à la commande")
            onClicked: root.done()
        }
    }
}
