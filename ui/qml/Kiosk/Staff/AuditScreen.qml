pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Who did what that costs money or changes rights; whether the chain of it holds is said above everything.
StaffPage {
    id: root

    required property AuditViewModel audit
    readonly property var groups: [
        {
            key: "all",
            text: qsTr("Tout")
        },
        {
            key: "sales",
            text: qsTr("Vente")
        },
        {
            key: "stock",
            text: qsTr("Stock")
        },
        {
            key: "team",
            text: qsTr("Équipe")
        },
        {
            key: "access",
            text: qsTr("Accès")
        },
        {
            key: "rules",
            text: qsTr("Règles")
        }
    ]

    title: qsTr("Journal des actes")
    context: audit.isKnown ? qsTr("%n acte(s)", "", audit.count) : ""
    Component.onCompleted: audit.enter()

    Row {
        id: filters

        height: 64
        spacing: 8

        Repeater {
            model: root.groups

            StaffChip {
                required property var modelData

                objectName: "audit-" + modelData.key
                y: 4
                text: modelData.text
                on: root.audit.which === modelData.key
                onClicked: root.audit.show(modelData.key)
            }
        }
    }
    StaffButton {
        objectName: "audit-csv"
        anchors.right: parent.right
        y: 4
        small: true
        symbol: "download"
        text: qsTr("CSV")
        onClicked: root.audit.save()
    }
    Note {
        id: chain

        objectName: "audit-chain"
        anchors.top: filters.bottom
        width: parent.width
        kind: root.audit.problem !== "" ? "caution" : root.audit.state === "whole" ? "positive" : "critical"
        symbol: root.audit.problem === "hub_needed" ? "wifi-off" : root.audit.problem !== "" ? Versions.symbol(root.audit.problem, "lock") : root.audit.state === "whole" ? "shield-check" : "shield-alert"
        heading: root.heading()
        text: root.sentence()
    }
    Panel {
        anchors.top: chain.bottom
        anchors.topMargin: 16
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true

        ListView {
            id: list

            objectName: "audit-entries"
            anchors.fill: parent
            anchors.margins: 1
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.audit.entries
            delegate: AuditItem {
                width: list.width
                height: Theme.staffTargetMain
            }
            footer: Item {
                width: list.width
                height: root.audit.hasMore ? 88 : 0

                StaffButton {
                    objectName: "audit-more"
                    anchors.centerIn: parent
                    visible: root.audit.hasMore
                    medium: true
                    symbol: "chevron-down"
                    text: qsTr("Plus anciens")
                    onClicked: root.audit.more()
                }
            }
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: list.count === 0
            symbol: "scroll-text"
            title: root.audit.isKnown ? qsTr("Rien ici") : qsTr("Le journal s’affichera ici")
            text: root.audit.isKnown ? qsTr("Aucun acte de cette sorte n’a été noté.") : qsTr("Il vient du serveur du magasin.")
        }
    }

    function heading(): string {
        if (audit.problem === "hub_needed")
            return qsTr("Le serveur ne répond pas.");
        if (Versions.words(audit.problem) !== "")
            return qsTr("Le journal ne se lit pas ici.");
        if (audit.problem !== "")
            return qsTr("Vous n’avez pas accès au journal.");
        if (!audit.isKnown)
            return qsTr("Lecture du journal.");
        if (audit.state === "broken")
            return qsTr("Le journal a été modifié.");
        if (audit.state === "replaced")
            return qsTr("Le journal a été réécrit.");
        return qsTr("Le journal est entier.");
    }
    function sentence(): string {
        if (audit.problem === "hub_needed")
            return audit.isKnown ? qsTr("Ce qui est affiché est la dernière lecture.") : qsTr("Le journal s’affichera à son retour.");
        if (audit.problem !== "")
            return Versions.words(audit.problem) || qsTr("Demandez à un responsable.");
        if (!audit.isKnown)
            return qsTr("Chaque acte est vérifié avec celui qui le précède.");
        if (audit.state === "broken")
            return audit.brokenAt > 0 ? qsTr("L’acte n° %1 ne suit plus ceux d’avant. Gardez vos CSV et prévenez le support.").arg(audit.brokenAt) : qsTr("Un acte affiché ne correspond pas à son empreinte. Gardez vos CSV et prévenez le support.");
        if (audit.state === "replaced")
            return qsTr("Ce que ce poste y a lu la dernière fois n’y est plus. Gardez vos CSV et prévenez le support.");
        return audit.mark === "" ? qsTr("Il est encore vide.") : qsTr("Chaque acte suit le précédent ; dernière empreinte %1.").arg(audit.mark);
    }
}
