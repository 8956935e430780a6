pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The card of a customer who agreed: who they are, how they agreed, sizes and likes, purchases of all channels, notes.
Item {
    id: root

    required property CustomerCardViewModel card

    component Heading: PlainText {
        width: parent.width
        topPadding: 4 + type.nudge
        type: Theme.staffTiny
        weight: Theme.strong
        color: Theme.onSurfaceMuted
        font.capitalization: Font.AllUppercase
    }
    Flickable {
        id: page

        objectName: "customer-page"
        anchors.fill: parent
        anchors.margins: 1
        contentHeight: content.height + 36
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: 19
            y: 18
            width: page.width - 38
            spacing: 12

            Row {
                width: parent.width
                spacing: 16

                Avatar {
                    size: 64
                    accent: true
                    initials: root.card.initials
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 80

                    PlainText {
                        objectName: "customer-name"
                        width: parent.width
                        wrapMode: Text.WordWrap
                        type: Theme.staffName
                        weight: Theme.strong
                        text: root.card.name
                    }
                    PlainText {
                        visible: text !== ""
                        width: parent.width
                        wrapMode: Text.WordWrap
                        type: Theme.staffSmall
                        color: Theme.onSurfaceMuted
                        text: root.card.since
                    }
                }
            }
            Note {
                objectName: "agreement"
                width: parent.width
                kind: "positive"
                symbol: "badge-check"
                heading: root.card.agreed
                text: qsTr("La fiche se ferme à la fin de la visite.")
            }
            Note {
                objectName: "card-problem"
                visible: root.card.problem !== ""
                width: parent.width
                kind: "caution"
                symbol: Versions.symbol(root.card.problem, "wifi-off")
                text: root.card.problem === "not_allowed" ? qsTr("Le serveur ne vous reconnaît plus. Reconnectez-vous avec votre badge.") : Versions.words(root.card.problem) || qsTr("Le serveur ne répond pas : rien n’est changé sur la fiche.")
            }
            Flow {
                width: parent.width
                spacing: 8

                Repeater {
                    model: root.card.chips

                    CardFactChip {}
                }
            }
            Heading {
                text: qsTr("Achats, tous canaux")
            }
            Column {
                width: parent.width

                Repeater {
                    id: purchases

                    model: root.card.events

                    CardEventItem {
                        width: content.width
                    }
                }
                PlainText {
                    visible: purchases.count === 0
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: qsTr("Aucun achat connu.")
                }
            }
            Column {
                width: parent.width
                spacing: 8

                Repeater {
                    model: root.card.notes

                    CardNoteItem {
                        id: note

                        width: content.width
                        onRemoved: root.card.removeNote(note.noteId)
                    }
                }
            }
            StaffButton {
                objectName: "add-note"
                width: parent.width
                medium: true
                symbol: "notebook-pen"
                text: qsTr("Noter quelque chose")
                onClicked: root.card.beginNote()
            }
            Heading {
                visible: tips.count > 0
                text: qsTr("Pourrait plaire")
            }
            Column {
                visible: tips.count > 0
                width: parent.width
                spacing: 8

                Repeater {
                    id: tips

                    model: root.card.tips

                    CardTipItem {
                        id: tip

                        width: content.width
                        onClicked: root.card.wantProduct(tip.productId)
                    }
                }
            }
            Heading {
                text: qsTr("Scanné en boutique")
            }
            PlainText {
                objectName: "card-scans"
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: !root.card.keepsScans ? qsTr("Rien n’est gardé : cela se demande, et s’efface, sur son téléphone.") : root.card.scanned === "" ? qsTr("Rien encore.") : root.card.scanned
            }
        }
    }
    ScrollMark {
        target: page
    }
}
