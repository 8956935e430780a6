pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// No agreement, no card: why it is closed, and every way to ask. The sale goes on without it.
Item {
    id: root

    required property CustomerCardViewModel card
    readonly property string now: card.state
    readonly property bool canAsk: ["closed", "asked", "refused", "ended"].includes(now)

    function heading(): string {
        switch (now) {
        case "guest":
            return qsTr("Sans compte");
        case "beyond":
        case "offline":
            return qsTr("Fiche hors d’atteinte");
        case "asked":
            return qsTr("Question posée");
        case "refused":
            return qsTr("Pas d’accord");
        case "busy":
            return qsTr("Un instant");
        }
        return qsTr("Fiche fermée");
    }
    function sentence(): string {
        switch (now) {
        case "guest":
            return qsTr("Ce panier n’est lié à aucun compte. Un téléphone ou une adresse e‑mail suffit pour commander.");
        case "beyond":
            return qsTr("Le code ne dit rien de la personne. Un e-mail ou un téléphone suffit pour commander.");
        case "offline":
            return qsTr("Sans réseau, aucune fiche ne s’ouvre : elle n’est jamais gardée sur la tablette.");
        case "asked":
            return card.asked + " " + qsTr("Réponse attendue sur son téléphone ou à la borne.");
        case "refused":
            return qsTr("La personne a refusé d’ouvrir sa fiche. La vente reste possible.");
        case "ended":
            return qsTr("L’accord est terminé : la personne a refermé sa fiche, ou son temps est passé.");
        case "busy":
            return qsTr("La fiche est demandée au serveur.");
        }
        return qsTr("Le panier est ouvert, pas la fiche : la personne n’a pas encore donné son accord.");
    }

    Flickable {
        id: page

        anchors.fill: parent
        anchors.margins: 1
        contentHeight: Math.max(content.height + 40, height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: 19
            y: 24
            width: page.width - 38
            spacing: 8

            Rectangle {
                width: 72
                height: 72
                radius: 36
                color: Theme.surfaceSunken

                Icon {
                    anchors.centerIn: parent
                    name: root.now === "guest" ? "user" : root.now === "offline" || root.now === "beyond" ? "wifi-off" : root.now === "asked" ? "clock" : "lock"
                    size: 32
                }
            }
            PlainText {
                objectName: "customer-name"
                width: parent.width
                wrapMode: Text.WordWrap
                topPadding: 8 + type.nudge
                type: Theme.staffName
                weight: Theme.strong
                text: root.heading()
            }
            PlainText {
                objectName: "card-sentence"
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                color: Theme.onSurfaceMuted
                text: root.sentence()
            }
            Note {
                objectName: "card-problem"
                visible: root.card.problem !== ""
                width: parent.width
                kind: "caution"
                symbol: Versions.symbol(root.card.problem, "wifi-off")
                text: root.card.problem === "not_allowed" ? qsTr("Le serveur ne vous reconnaît plus. Reconnectez-vous avec votre badge.") : Versions.words(root.card.problem) || qsTr("Le serveur ne répond pas : la fiche reste fermée.")
            }
            PlainText {
                visible: root.canAsk
                topPadding: 10 + type.nudge
                type: Theme.staffTiny
                weight: Theme.strong
                color: Theme.onSurfaceMuted
                font.capitalization: Font.AllUppercase
                text: qsTr("Demander l’accord")
            }
            CardAskRow {
                objectName: "ask-phone"
                visible: root.canAsk
                width: parent.width
                symbol: "smartphone"
                text: qsTr("Sur son téléphone")
                detail: qsTr("Ou à la borne, si son panier y est ouvert")
                onClicked: root.card.ask()
            }
            CardAskRow {
                objectName: "ask-tablet"
                visible: root.canAsk
                width: parent.width
                symbol: "pen-line"
                text: qsTr("Sur cette tablette")
                detail: qsTr("Elle se lit et se touche ici")
                onClicked: root.card.showAgreement()
            }
            Note {
                visible: root.canAsk
                width: parent.width
                symbol: "qr-code"
                heading: qsTr("Ou scannez son QR")
                text: qsTr("Dans son panier : Montrer en boutique.")
            }
            Note {
                visible: root.now !== "busy"
                width: parent.width
                symbol: "info"
                text: root.now === "guest" ? qsTr("Rien n’est gardé de cette visite en dehors de la commande.") : qsTr("Sans accord : pas d’historique, pas de préférences. La vente reste possible.")
            }
        }
    }
    ScrollMark {
        target: page
    }
}
