pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Something to write on the customer's card: a note for the others, or what they like in a word or two.
StaffSheet {
    id: root

    required property CustomerCardViewModel card
    property bool isPreference: false

    objectName: "note-sheet"
    open: card.sheet === "note"
    title: qsTr("Noter sur la fiche")
    subtitle: qsTr("Signé de votre nom, et visible de la personne sur demande")
    plateWidth: 1040
    plateHeight: 328
    onClosed: card.closeSheet()
    onOpenChanged: {
        if (open) {
            field.text = "";
            isPreference = false;
            field.take();
        }
    }

    function save(): void {
        if (isPreference)
            card.addPreference(field.text);
        else
            card.addNote(field.text);
    }

    Row {
        id: kinds

        spacing: 12

        StaffChip {
            objectName: "note-kind-note"
            symbol: "notebook-pen"
            text: qsTr("Une note")
            on: !root.isPreference
            onClicked: {
                root.isPreference = false;
                field.take();
            }
        }
        StaffChip {
            objectName: "note-kind-preference"
            symbol: "heart"
            text: qsTr("Une préférence")
            on: root.isPreference
            onClicked: {
                root.isPreference = true;
                field.take();
            }
        }
    }
    StaffField {
        id: field

        objectName: "note-text"
        anchors.top: kinds.bottom
        anchors.topMargin: 16
        width: parent.width - save.width - 16
        label: root.isPreference ? qsTr("Ce que la personne aime, en un mot ou deux") : qsTr("Utile à celle ou celui qui l’accueillera la prochaine fois")
        longest: root.isPreference ? 40 : root.card.longestNote
        action: qsTr("Noter")
        onSubmitted: root.save()
    }
    StaffButton {
        id: save

        objectName: "note-save"
        anchors.right: parent.right
        anchors.bottom: field.bottom
        medium: true
        kind: "primary"
        symbol: root.card.isBusy ? "loader" : "check"
        text: qsTr("Noter")
        onClicked: root.save()
    }
    Note {
        id: trouble

        visible: root.card.problem !== ""
        anchors.top: field.bottom
        anchors.topMargin: 12
        width: parent.width
        kind: "caution"
        symbol: Versions.symbol(root.card.problem, "wifi-off")
        text: Versions.words(root.card.problem) || qsTr("Le serveur ne répond pas : rien n’est noté. Réessayez dans un instant.")
    }
}
