pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components

// The four answers.
Flow {
    id: root

    required property string choice
    property string prefix: ""
    property int columns: 2
    readonly property real choiceWidth: (width - (columns - 1) * spacing) / columns
    signal chosen(string key)

    spacing: 16

    Choice {
        objectName: root.prefix + "another_location"
        width: root.choiceWidth
        on: root.choice === "another_location"
        text: qsTr("Un autre magasin")
        detail: qsTr("Le plus proche qui l’a")
        onClicked: root.chosen("another_location")
    }
    Choice {
        objectName: root.prefix + "wait"
        width: root.choiceWidth
        on: root.choice === "wait"
        text: qsTr("Attendre")
        detail: qsTr("Il part dès son arrivée")
        onClicked: root.chosen("wait")
    }
    Choice {
        objectName: root.prefix + "equivalent"
        width: root.choiceWidth
        on: root.choice === "equivalent"
        text: qsTr("Un équivalent")
        detail: qsTr("Jamais plus cher")
        onClicked: root.chosen("equivalent")
    }
    Choice {
        objectName: root.prefix + "drop"
        width: root.choiceWidth
        on: root.choice === "drop"
        text: qsTr("Annuler l’article")
        detail: qsTr("Rien n’est débité")
        onClicked: root.chosen("drop")
    }
}
