pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The ledger of a shop whose network breaks: what was promised, where it is, and that nothing is lost or doubled.
Item {
    id: root

    required property CordViewModel cord

    Note {
        id: training

        width: parent.width
        kind: "caution"
        symbol: "graduation-cap"
        heading: qsTr("Formation")
        text: qsTr("Magasin, clients et commandes sont inventés ; rien ne quitte cet appareil et tout est jeté à la fin.")
    }
    Grid {
        id: figures

        readonly property real cell: (root.width - 4 * 16) / 5

        anchors.top: training.bottom
        anchors.topMargin: 16
        columns: 5
        columnSpacing: 16

        CordFigure {
            objectName: "cord-made"
            width: figures.cell
            label: qsTr("Prises")
            value: root.cord.made
            note: qsTr("ce que les écrans ont dit")
        }
        CordFigure {
            objectName: "cord-pending"
            width: figures.cell
            label: qsTr("En attente")
            value: root.cord.pending
            note: qsTr("gardées par un terminal")
        }
        CordFigure {
            objectName: "cord-confirmed"
            width: figures.cell
            label: qsTr("Confirmées")
            value: root.cord.confirmed
            note: qsTr("écrites par le serveur")
        }
        CordFigure {
            objectName: "cord-lost"
            width: figures.cell
            must: true
            label: qsTr("Perdues")
            value: root.cord.lost
            note: qsTr("dites, et nulle part")
        }
        CordFigure {
            objectName: "cord-doubled"
            width: figures.cell
            must: true
            label: qsTr("Doublées")
            value: root.cord.doubled
            note: qsTr("écrites deux fois")
        }
    }
    Rectangle {
        id: bar

        anchors.top: figures.bottom
        anchors.topMargin: 16
        width: parent.width
        height: 16
        radius: 8
        color: Theme.surfaceSunken
        Accessible.ignored: true

        Rectangle {
            readonly property real share: root.cord.made ? (root.cord.confirmed + root.cord.pending) / root.cord.made : 0

            width: parent.width * Math.min(1, share)
            height: parent.height
            radius: 8
            color: Theme.caution
        }
        Rectangle {
            width: root.cord.made ? parent.width * Math.min(1, root.cord.confirmed / root.cord.made) : 0
            height: parent.height
            radius: 8
            color: Theme.positive
        }
    }
    PlainText {
        id: wire

        anchors.top: bar.bottom
        anchors.topMargin: 8
        width: parent.width
        elide: Text.ElideRight
        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        text: root.cord.resolved ? qsTr("Vues sur le réseau : %1 · lignes réglées selon le choix du client : %2 (%3)").arg(root.cord.sent).arg(root.cord.resolved).arg(root.cord.resolutions) : qsTr("Vues sur le réseau : %1 · aucune ligne n’a eu besoin du choix du client").arg(root.cord.sent)
    }
    CordFaults {
        anchors.top: wire.bottom
        anchors.topMargin: 16
        anchors.bottom: parent.bottom
        width: parent.width - fleet.width - 16
        cord: root.cord
    }
    Panel {
        id: fleet

        anchors.top: wire.bottom
        anchors.topMargin: 16
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: 400

        ListView {
            objectName: "cord-terminals"
            anchors.fill: parent
            anchors.margins: 16
            clip: true
            interactive: contentHeight > height
            spacing: 4
            model: root.cord.terminals
            delegate: CordTerminalItem {
                width: ListView.view.width
            }
        }
    }
}
