pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Orders of this terminal that have no answer yet, and what the two indicators mean.
StaffPage {
    id: root

    required property SendingViewModel sending
    required property MendingViewModel mending
    required property OutboxExportViewModel exporting
    property bool mayExport: false
    required property StatusViewModel status

    title: qsTr("Envois")
    context: qsTr("Commandes de cet appareil")
    hasActions: sending.total > 0
    hint: Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        StaffButton {
            objectName: "export"
            visible: root.mayExport
            symbol: "download"
            text: qsTr("Exporter")
            onClicked: root.exporting.open()
        }
        StaffButton {
            objectName: "give-up"
            visible: root.sending.state === "rejected"
            symbol: "x"
            text: qsTr("Annuler")
            onClicked: root.mending.giveUp(root.sending.selected)
        }
    }
    actions: [
        StaffButton {
            objectName: "send-now"
            visible: root.sending.pending + root.sending.unknown > 0 && root.sending.state !== "rejected"
            symbol: "refresh-cw"
            text: qsTr("Essayer maintenant")
            onClicked: root.sending.sendNow()
        },
        StaffButton {
            objectName: "send-again"
            visible: root.sending.state === "rejected"
            symbol: "send"
            text: qsTr("Renvoyer telle quelle")
            onClicked: root.sending.sendAgain()
        },
        StaffButton {
            objectName: "mend"
            visible: root.sending.state === "rejected"
            width: Math.max(264, implicitWidth)
            kind: "primary"
            symbol: "pencil"
            text: qsTr("Ouvrir et corriger")
            onClicked: root.mending.open(root.sending.selected)
        }
    ]
    Component.onCompleted: sending.enter()
    Component.onDestruction: sending.leave()

    Item {
        id: left

        width: panel.visible ? parent.width - panel.width - 20 : parent.width
        height: parent.height

        Row {
            id: two

            width: parent.width
            spacing: 16

            IndicatorCard {
                width: (two.width - 16) / 2
                symbol: root.status.isOnline ? "wifi" : "wifi-off"
                kind: root.status.isOnline ? "positive" : "neutral"
                title: root.status.isOnline ? qsTr("Réseau : en ligne") : qsTr("Réseau : hors ligne")
                text: qsTr("Dit si cet appareil parle au serveur maintenant. Sans réseau, tout continue.")
            }
            IndicatorCard {
                objectName: "promises-card"
                width: (two.width - 16) / 2
                symbol: root.status.toConfirm ? "shield-alert" : "shield-check"
                kind: root.status.toConfirm ? "caution" : "positive"
                title: root.status.toConfirm ? qsTr("Promesses : %n à confirmer", "", root.status.toConfirm) : qsTr("Promesses : tout est confirmé")
                text: root.sending.isComplete ? [qsTr("%n confirmée(s) depuis la mise en service, 0 perdue.", "", root.sending.confirmed), root.status.toConfirm ? qsTr("Ne pas éteindre ni réinitialiser avant.") : ""].filter(Boolean).join(" ") : qsTr("Le compte n’est pas juste : prévenez le support.")
            }
        }
        Note {
            id: slips

            objectName: "sending-slips"
            anchors.top: two.bottom
            anchors.topMargin: visible ? 16 : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: root.status.slips > 0
            symbol: "qr-code"
            text: qsTr("%n commande(s) montrée(s) par un client sans réseau part(ent) d’elle(s)-même(s) à la boutique.", "", root.status.slips)
        }
        Panel {
            anchors.top: slips.bottom
            anchors.topMargin: 16
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.sending.total > 0

            SendingList {
                anchors.fill: parent
                sending: root.sending
            }
        }
        EmptyState {
            objectName: "sending-empty"
            anchors.centerIn: parent
            anchors.verticalCenterOffset: 48
            width: parent.width
            visible: root.sending.total === 0 && root.status.slips === 0
            symbol: "shield-check"
            title: qsTr("Rien n’attend")
            text: qsTr("Chaque commande faite ici a sa réponse. Celles faites sans réseau s’affichent sur cet écran et partent d’elles-mêmes.")
        }
    }
    SendingPanel {
        id: panel

        anchors.right: parent.right
        width: 400
        height: parent.height
        visible: root.sending.selected !== ""
        sending: root.sending
    }
}
