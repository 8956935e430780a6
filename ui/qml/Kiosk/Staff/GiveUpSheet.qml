pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Giving a refused order up: why, and only with the server's word that no late try of it will be placed.
StaffSheet {
    id: root

    required property MendingViewModel mending
    readonly property MendText words: MendText {}
    readonly property bool arrived: mending.notice === "arrived"

    open: mending.step === "give_up"
    closable: !mending.isAsking
    title: qsTr("Annuler la commande %1 ?").arg(mending.number)
    subtitle: qsTr("Rien n’a été débité ni réservé. La raison reste au journal.")
    plateWidth: 720
    plateHeight: 420
    onClosed: mending.close()

    Flow {
        id: reasons

        width: parent.width
        spacing: 10
        visible: !root.arrived

        Repeater {
            model: [
                {
                    key: "customer_left",
                    text: qsTr("Le client n’en veut plus")
                },
                {
                    key: "made_again",
                    text: qsTr("Refaite sous un autre numéro")
                },
                {
                    key: "sold_out",
                    text: qsTr("L’article n’est plus vendu")
                },
                {
                    key: "mistake",
                    text: qsTr("C’était une erreur")
                }
            ]

            StaffChip {
                id: chip

                required property var modelData

                objectName: "reason-" + chip.modelData.key
                height: 56
                text: chip.modelData.text
                on: root.mending.reason === chip.modelData.key
                onClicked: root.mending.setReason(chip.modelData.key)
            }
        }
    }
    Note {
        objectName: "give-up-note"
        anchors.top: root.arrived ? parent.top : reasons.bottom
        anchors.topMargin: root.arrived ? 0 : 16
        width: parent.width
        visible: root.mending.notice !== ""
        kind: root.arrived ? "positive" : "critical"
        symbol: root.arrived ? "shield-check" : "triangle-alert"
        text: root.words.notice(root.mending.notice)
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: 12

        StaffButton {
            objectName: "give-up-back"
            text: root.arrived ? qsTr("Fermer") : qsTr("Garder la commande")
            onClicked: root.mending.close()
        }
        StaffButton {
            objectName: "give-up-confirm"
            visible: !root.arrived
            enabled: root.mending.reason !== "" && !root.mending.isAsking
            opacity: enabled ? 1 : 0.5
            kind: "primary"
            symbol: "x"
            text: qsTr("Annuler la commande")
            onClicked: root.mending.confirmGivingUp()
        }
    }
}
