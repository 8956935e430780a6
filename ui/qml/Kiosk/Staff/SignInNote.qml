import Kiosk.Models

// Why it did not work, in words.
Note {
    id: root

    required property StaffSignInViewModel signIn

    visible: signIn.isAsking || signIn.notice !== ""
    kind: signIn.isAsking ? "neutral" : signIn.notice === "hub_needed" || signIn.notice === "ended" ? "caution" : "critical"
    symbol: signIn.isAsking ? "loader" : signIn.notice === "hub_needed" ? "wifi-off" : signIn.notice === "locked" ? "lock" : "circle-alert"
    text: sentence()

    function sentence(): string {
        if (signIn.isAsking)
            return qsTr("Vérification du code.");
        if (signIn.notice === "hub_needed")
            return signIn.isKnown ? qsTr("Le serveur du magasin ne répond pas, et cet appareil ne peut plus vous reconnaître seul. Réessayez dans un instant.") : qsTr("Le serveur du magasin ne répond pas, et vous ne vous êtes pas connecté ici ces 7 derniers jours. Réessayez dans un instant.");
        if (signIn.notice === "ended")
            return qsTr("Le serveur n’a pas confirmé votre connexion. Présentez à nouveau votre badge ; vos commandes enregistrées partent seules.");
        if (signIn.notice === "gone")
            return qsTr("Ce compte est fermé. Adressez-vous à un responsable.");
        if (signIn.notice === "locked")
            return qsTr("Trop d’essais. Réessayez dans %n s.", "", signIn.lockedForS);
        if (signIn.notice === "not_a_badge")
            return qsTr("Ce code n’est pas un badge. Connectez-vous d’abord.");
        return qsTr("Badge ou code incorrect.");
    }
}
