pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models

// What places ask of each other: what waits for this one stands first.
StaffSheet {
    id: root

    required property StockRequestsViewModel requests

    objectName: "requests-sheet"
    open: requests.isOpen
    title: qsTr("Demandes entre lieux")
    subtitle: requests.waiting > 0 ? qsTr("%n attend(ent) votre lieu", "", requests.waiting) : qsTr("Rien n’attend votre lieu")
    plateWidth: 1120
    plateHeight: 700
    onClosed: requests.close()

    function sentence(): string {
        switch (requests.problem) {
        case "already_answered":
            return qsTr("Quelqu’un a déjà répondu à cette demande. La liste est à jour.");
        case "not_available":
            return qsTr("Il n’y a plus assez de pièces disponibles : elles sont promises à des clients. Donnez-en moins, ou refusez.");
        case "too_many":
            return qsTr("On ne peut pas donner plus que demandé.");
        case "sign_in_needed":
            return qsTr("Vous êtes connecté sans réseau. La réponse partira quand le serveur vous aura reconnu.");
        case "not_allowed":
            return qsTr("C’est à l’autre lieu de répondre.");
        }
        return Versions.words(requests.problem) || qsTr("Le serveur ne répond pas. Rien n’est changé ; réessayez dans un instant.");
    }

    Note {
        id: problem

        objectName: "requests-problem"
        width: parent.width
        visible: root.requests.problem !== ""
        kind: "critical"
        symbol: "triangle-alert"
        text: root.sentence()
    }
    ListView {
        id: list

        objectName: "requests"
        anchors.top: problem.visible ? problem.bottom : parent.top
        anchors.topMargin: problem.visible ? 12 : 0
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        model: root.requests.rows
        delegate: StockRequestItem {
            id: request

            width: ListView.view.width - 16
            refusing: root.requests.refusing === request.requestId
            busy: root.requests.busy === request.requestId
            onAnswered: verb => root.requests.say(request.requestId, verb)
            onGranted: by => root.requests.grant(request.requestId, by)
            onRefusedFor: reason => root.requests.refuse(reason)
        }
    }
    ScrollMark {
        target: list
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: root.requests.count === 0
        symbol: "inbox"
        title: qsTr("Aucune demande")
        text: qsTr("Touchez un chiffre du tableau pour demander un transfert ou un réassort.")
    }
}
