pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Training: a shop of its own on this device, whose cable staff may cut to see that no order is lost.
StaffPage {
    id: root

    required property CordViewModel cord
    readonly property bool isOpen: cord.phase === "open"

    title: qsTr("Couper le câble")
    context: qsTr("Formation")
    hasActions: true
    actions: [
        StaffButton {
            objectName: "training-end"
            visible: root.isOpen
            symbol: "trash-2"
            text: qsTr("Terminer")
            onClicked: root.cord.end()
        },
        StaffButton {
            objectName: "training-orders"
            visible: root.isOpen
            symbol: root.cord.isOrdering ? "pause" : "play"
            text: root.cord.isOrdering ? qsTr("Arrêter les achats") : qsTr("Reprendre les achats")
            onClicked: root.cord.order(!root.cord.isOrdering)
        },
        StaffButton {
            objectName: "cord-heals"
            visible: root.isOpen
            width: Math.max(264, implicitWidth)
            kind: root.cord.fault === "" ? "strong" : "primary"
            symbol: root.cord.fault === "" ? "unplug" : "plug"
            text: root.cord.fault === "" ? qsTr("Couper le câble") : qsTr("Réparer le câble")
            onClicked: root.cord.fault === "" ? root.cord.breaks("cut") : root.cord.heals()
        },
        StaffButton {
            objectName: "training-begin"
            visible: !root.isOpen
            enabled: root.cord.phase !== "opening"
            width: Math.max(264, implicitWidth)
            kind: "primary"
            symbol: "play"
            text: root.cord.phase === "opening" ? qsTr("Le magasin ouvre…") : qsTr("Ouvrir un magasin d’essai")
            onClicked: root.cord.begin()
        }
    ]

    CordBoard {
        anchors.fill: parent
        anchors.topMargin: 8
        visible: root.isOpen
        cord: root.cord
    }
    EmptyState {
        objectName: "training-closed"
        anchors.centerIn: parent
        width: parent.width
        visible: !root.isOpen
        symbol: root.cord.phase === "failed" ? "triangle-alert" : "unplug"
        title: root.cord.phase === "failed" ? qsTr("Le magasin d’essai n’a pas pu ouvrir") : qsTr("Coupez le câble sans rien risquer")
        text: root.cord.phase === "failed" ? qsTr("Il lui faut la partie serveur du programme et un peu de place. Le support peut l’installer.") : qsTr("Un serveur et trois bornes d’essai s’ouvrent sur cet appareil. Des clients inventés y commandent ; cassez leur réseau et suivez chaque commande.")
    }
}
