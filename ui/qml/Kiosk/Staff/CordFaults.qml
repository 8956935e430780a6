pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The cable: whole, or broken in one of nine ways; a touch changes it.
Panel {
    id: root

    required property CordViewModel cord
    readonly property bool broken: cord.fault !== ""
    readonly property list<var> faults: [
        {
            key: "cut",
            text: qsTr("Coupé"),
            detail: qsTr("Plus rien ne passe.")
        },
        {
            key: "slow",
            text: qsTr("Très lent"),
            detail: qsTr("Quatre kilo-octets par seconde.")
        },
        {
            key: "half_open",
            text: qsTr("Muet"),
            detail: qsTr("La connexion existe, mais rien ne répond.")
        },
        {
            key: "duplicate",
            text: qsTr("En double"),
            detail: qsTr("Chaque demande arrive deux fois au serveur.")
        },
        {
            key: "reorder",
            text: qsTr("Désordre"),
            detail: qsTr("Les nouvelles arrivent à l’envers et se répètent.")
        },
        {
            key: "truncate",
            text: qsTr("Tronqué"),
            detail: qsTr("Le serveur travaille, mais sa réponse est coupée.")
        },
        {
            key: "server_error",
            text: qsTr("Erreur 500"),
            detail: qsTr("Une erreur répond à la place du serveur, parfois après le travail.")
        },
        {
            key: "captive_portal",
            text: qsTr("Portail wifi"),
            detail: qsTr("Une page d’accueil répond à la place du serveur.")
        },
        {
            key: "wrong_clock",
            text: qsTr("Heure fausse"),
            detail: qsTr("Le serveur semble vivre en 2031.")
        }
    ]
    readonly property var current: faults.find(fault => fault.key === cord.fault) ?? faults[0]

    IconTile {
        id: sign

        x: 16
        y: 16
        symbol: root.broken ? "unplug" : "plug"
        kind: root.broken ? "caution" : "positive"
        color: root.broken ? Theme.cautionSoft : Theme.positiveSoft
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: sign.verticalCenter

        PlainText {
            objectName: "cord-now"
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffHeading
            weight: Theme.strong
            text: root.broken ? qsTr("Câble : %1, depuis %2").arg(root.current.text.toLowerCase()).arg(root.cord.since) : qsTr("Câble entier depuis %1").arg(root.cord.since)
        }
        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.broken ? root.current.detail : qsTr("Touchez une panne, puis regardez le compte.")
        }
    }
    Grid {
        id: grid

        readonly property real cellHeight: Math.min(72, (height - 2 * rowSpacing) / 3)

        anchors.top: sign.bottom
        anchors.topMargin: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        x: 16
        width: parent.width - 32
        columns: 3
        columnSpacing: 12
        rowSpacing: 12

        Repeater {
            model: root.faults

            StaffChip {
                required property var modelData

                width: (grid.width - 2 * grid.columnSpacing) / 3
                height: grid.cellHeight
                objectName: "fault-" + modelData.key
                text: modelData.text
                on: modelData.key === root.cord.fault
                onClicked: root.cord.breaks(modelData.key)
            }
        }
    }
}
