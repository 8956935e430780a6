pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Nothing waits: when the last thing was done, and what the person did today.
Column {
    id: root

    required property DayViewModel day

    spacing: 24

    EmptyState {
        objectName: "day-empty"
        width: parent.width
        symbol: "coffee"
        title: qsTr("Rien n’attend")
        text: root.day.lastDone === "" ? qsTr("Les nouvelles demandes arrivent ici, la plus ancienne en haut.") : qsTr("Dernière tâche close à %1. Les nouvelles demandes arrivent ici, la plus ancienne en haut.").arg(root.day.lastDone)
    }
    StaffButton {
        objectName: "day-mine"
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.day.mine > 0
        medium: true
        symbol: "history"
        text: qsTr("Ma journée jusqu’ici : %n tâche(s)", "", root.day.mine)
        onClicked: root.day.show("mine")
    }
}
