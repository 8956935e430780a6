import QtQuick
import Kiosk.Models

// One sentence at the panel's foot: what went otherwise than wanted, else what happens next.
Note {
    id: root

    required property TryOnViewModel tryOn
    readonly property string told: {
        switch (tryOn.notice) {
        case "cabin_missing":
            return qsTr("Choisissez d’abord une cabine.");
        case "cabin_taken":
            return qsTr("Cette cabine vient d’être prise par un collègue.");
        case "cabin_unknown":
            return qsTr("Cette cabine n’est pas disponible.");
        case "sign_in_again":
            return qsTr("Identifiez-vous à nouveau : ce qui est fait ici partira ensuite.");
        case "needs_network":
            return qsTr("Il faut le réseau pour cela.");
        case "not_kept":
            return qsTr("L’étape n’a pas pu être gardée sur cet appareil.");
        case "other_cart":
            return qsTr("Un autre panier est ouvert : terminez cette visite d’abord.");
        case "queue_full":
            return qsTr("La file est pleine : attendez qu’une cabine se libère.");
        case "nothing_to_try":
            return qsTr("Rien dans ce panier ne s’essaie.");
        case "given_back":
            return qsTr("Rendu : un collègue peut le prendre.");
        case "not_possible_now":
            return qsTr("Ce n’est plus possible : l’essayage a changé.");
        }
        return Versions.words(tryOn.notice);
    }
    readonly property string wait: tryOn.takenBy !== "" ? qsTr("%1 s’en occupe déjà.").arg(tryOn.takenBy) : tryOn.waitingSteps > 0 && !tryOn.isOnline ? qsTr("Hors ligne : %n étape(s) partiront avec le réseau.", "", tryOn.waitingSteps) : ""

    objectName: "try-on-note"
    kind: told !== "" || wait !== "" ? "caution" : "neutral"
    symbol: told !== "" ? "info" : tryOn.takenBy !== "" ? "user-round" : wait !== "" ? "wifi-off" : tryOn.isServed ? "message-circle" : "bell"
    text: told !== "" ? told : wait !== "" ? wait : tryOn.isServed ? qsTr("Le motif de ce qui est remis nourrit les chiffres.") : tryOn.isNamed ? qsTr("La borne le dit à %1 quand tout est en cabine.").arg(tryOn.name) : qsTr("La borne le dit quand tout est en cabine.")
}
