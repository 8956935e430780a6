pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A quote with its last day, or a selection with its name; once it is made, its code for the customer.
StaffSheet {
    id: root

    required property SellingPaperViewModel paper
    readonly property bool isQuote: paper.kind === "quote"
    readonly property bool isMade: paper.number !== ""
    // Whether the QR is that of the file, for a customer who wants paper or a mail.
    property bool asFile: false

    objectName: "paper-sheet"
    open: paper.kind !== ""
    title: isMade ? (isQuote ? qsTr("Devis %1").arg(paper.number) : qsTr("Sélection « %1 »").arg(paper.name)) : isQuote ? qsTr("Faire un devis") : qsTr("Garder une sélection")
    subtitle: qsTr("%n article(s)", "", paper.articles) + (isQuote ? " · " + qsTr("%1, hors livraison").arg(paper.total) : "")
    plateWidth: isMade ? 760 : 880
    plateHeight: isMade ? 540 : isQuote ? 340 : 320
    onClosed: paper.close()
    onOpenChanged: if (open) {
        asFile = false;
        name.text = paper.name;
        if (paper.kind !== "quote")
            name.take();
    }

    function sentence(): string {
        switch (paper.problem) {
        case "too_low":
            return qsTr("Ces prix passent votre plafond de remise. Demandez au responsable, ou baissez la remise.");
        case "sign_in_again":
            return qsTr("Votre session a pris fin. Reconnectez-vous, puis réessayez.");
        case "refused":
            return qsTr("Le serveur a refusé : un article n’est plus vendu, ou son prix a changé.");
        }
        return Versions.words(paper.problem) || qsTr("Il faut le réseau pour cela. Rien n’est perdu : réessayez dans un instant.");
    }

    Item {
        anchors.fill: parent
        visible: !root.isMade && root.open

        Column {
            id: form

            width: parent.width
            spacing: 16

            PlainText {
                visible: root.isQuote
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                text: qsTr("Les prix du panier, remises comprises, sont promis jusqu’au %1 inclus.").arg(root.paper.until)
            }
            Flow {
                visible: root.isQuote
                width: parent.width
                spacing: 8

                Repeater {
                    model: root.isQuote ? root.paper.choices : []

                    StaffChip {
                        required property int modelData

                        objectName: "days-" + modelData
                        on: root.paper.days === modelData
                        text: qsTr("%n jour(s)", "", modelData)
                        onClicked: root.paper.setDays(modelData)
                    }
                }
            }
            StaffField {
                id: name

                objectName: "selection-name"
                visible: !root.isQuote
                width: parent.width
                label: qsTr("Son nom, que le client verra")
                action: qsTr("Garder")
                onEdited: text => root.paper.setName(text)
                onSubmitted: root.paper.make()
            }
            Note {
                objectName: "paper-problem"
                visible: root.paper.problem !== ""
                width: parent.width
                symbol: root.paper.problem === "hub_needed" ? "wifi-off" : "circle-alert"
                kind: root.paper.problem === "hub_needed" ? "caution" : "critical"
                text: root.sentence()
            }
        }
        StaffButton {
            objectName: "paper-make"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            kind: "strong"
            enabled: root.paper.canMake
            opacity: enabled ? 1 : 0.4
            symbol: root.paper.isBusy ? "loader" : root.isQuote ? "file-text" : "heart"
            text: root.isQuote ? qsTr("Faire le devis") : qsTr("Garder la sélection")
            onClicked: root.paper.make()
        }
    }
    Item {
        anchors.fill: parent
        visible: root.isMade

        Panel {
            id: plate

            width: 376
            height: 376
            color: "white"

            QrCode {
                objectName: "paper-qr"
                anchors.centerIn: parent
                width: 344
                height: 344
                text: root.asFile ? root.paper.pdfUrl : root.paper.url
            }
        }
        Column {
            anchors.left: plate.right
            anchors.leftMargin: 32
            anchors.right: parent.right
            anchors.verticalCenter: plate.verticalCenter
            spacing: 8

            PlainText {
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.isQuote ? qsTr("Numéro du devis") : qsTr("Ou le code à dicter")
            }
            PlainText {
                objectName: "paper-number"
                type: Theme.staffHeroFigure
                weight: Theme.strong
                text: root.paper.number
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                color: Theme.onSurfaceMuted
                text: root.asFile ? qsTr("Ce code télécharge le devis en PDF sur le téléphone, pour l’imprimer ou l’envoyer.") : root.isQuote ? qsTr("Valable jusqu’au %1. Le code s’ouvre sur le téléphone, à une borne ou ici, au prix promis.").arg(root.paper.until) : qsTr("Le code s’ouvre sur le téléphone ou à une borne, avec votre prénom.")
            }
            Item {
                width: 1
                height: 24
            }
            StaffButton {
                objectName: "paper-pdf"
                visible: root.isQuote
                width: parent.width
                medium: true
                symbol: root.asFile ? "qr-code" : "file-text"
                text: root.asFile ? qsTr("QR du devis") : qsTr("QR du PDF")
                onClicked: root.asFile = !root.asFile
            }
            StaffButton {
                objectName: "paper-done"
                width: parent.width
                kind: "strong"
                medium: true
                text: qsTr("Terminé")
                onClicked: root.paper.close()
            }
        }
    }
}
