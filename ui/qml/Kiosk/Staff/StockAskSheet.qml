pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Goods from another place: from whom, how many. The other place answers.
StaffSheet {
    id: root

    required property StockAskingViewModel asking
    readonly property bool restock: asking.kind === "restock"

    objectName: "ask-sheet"
    open: asking.isOpen
    closable: !asking.isBusy
    title: asking.isDone ? qsTr("Demande envoyée") : restock ? qsTr("Demander un réassort") : qsTr("Demander un transfert")
    subtitle: asking.article
    plateWidth: 760
    plateHeight: 480
    onClosed: asking.close()

    function sentence(): string {
        switch (asking.problem) {
        case "sign_in_needed":
            return qsTr("Vous êtes connecté sans réseau. La demande partira quand le serveur vous aura reconnu.");
        case "not_allowed":
            return qsTr("Seul le lieu qui reçoit peut demander. Rien n’est envoyé.");
        }
        return Versions.words(asking.problem) || qsTr("Le serveur ne répond pas. Rien n’est envoyé ; réessayez dans un instant.");
    }

    Note {
        objectName: "ask-done"
        width: parent.width
        visible: root.asking.isDone
        kind: "positive"
        symbol: "circle-check"
        heading: qsTr("%1 a la demande : %n pièce(s).", "", root.asking.pieces).arg(root.asking.giver)
        text: qsTr("La réponse arrive dans les demandes, sous le tableau.")
    }
    Column {
        width: parent.width
        visible: !root.asking.isDone
        spacing: 16

        PlainText {
            type: Theme.staffBody
            weight: Theme.strong
            text: root.asking.giver === "" ? qsTr("Aucun autre lieu n’en a.") : qsTr("De quel lieu ?")
        }
        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                model: root.asking.givers

                StaffChip {
                    required property string locationId
                    required property string name
                    required property string figure
                    required property bool isChosen

                    objectName: "giver-" + locationId
                    symbol: root.restock ? "warehouse" : "store"
                    text: name
                    count: figure
                    on: isChosen
                    onClicked: root.asking.fromPlace(locationId)
                }
            }
        }
        Row {
            visible: root.asking.giver !== ""
            spacing: 16

            StaffStepper {
                objectName: "ask-pieces"
                value: root.asking.pieces
                removes: false
                subject: root.asking.article
                onMinus: root.asking.change(-1)
                onPlus: root.asking.change(1)
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffBody
                color: Theme.onSurfaceMuted
                text: qsTr("%1 → %2").arg(root.asking.giver).arg(root.asking.taker)
            }
        }
        Note {
            objectName: "ask-problem"
            width: parent.width
            visible: root.asking.problem !== ""
            kind: "critical"
            symbol: "triangle-alert"
            text: root.sentence()
        }
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: 12

        StaffButton {
            objectName: "ask-cancel"
            text: root.asking.isDone ? qsTr("Fermer") : qsTr("Retour")
            onClicked: root.asking.close()
        }
        StaffButton {
            objectName: "ask-send"
            visible: !root.asking.isDone && root.asking.giver !== ""
            kind: "primary"
            symbol: root.asking.isBusy ? "refresh-cw" : "send"
            text: root.asking.isBusy ? qsTr("Envoi…") : qsTr("Demander %1").arg(root.asking.pieces)
            onClicked: root.asking.send()
        }
    }
}
