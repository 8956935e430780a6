pragma ComponentBehavior: Bound
import QtQuick

// The four answers.
Flow {
    id: root

    required property string choice
    property string prefix: ""
    signal chosen(string key)

    spacing: 8

    StaffChip {
        objectName: root.prefix + "another_location"
        text: qsTr("Un autre magasin")
        on: root.choice === "another_location"
        onClicked: root.chosen("another_location")
    }
    StaffChip {
        objectName: root.prefix + "wait"
        text: qsTr("Attendre")
        on: root.choice === "wait"
        onClicked: root.chosen("wait")
    }
    StaffChip {
        objectName: root.prefix + "equivalent"
        text: qsTr("Un équivalent")
        on: root.choice === "equivalent"
        onClicked: root.chosen("equivalent")
    }
    StaffChip {
        objectName: root.prefix + "drop"
        text: qsTr("Annuler l’article")
        on: root.choice === "drop"
        onClicked: root.chosen("drop")
    }
}
