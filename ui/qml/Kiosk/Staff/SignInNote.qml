import Kiosk.Models

// Why it did not work, in words.
Note {
    id: root

    required property StaffSignInViewModel signIn

    visible: signIn.isAsking || signIn.notice !== ""
    kind: signIn.isAsking ? "neutral" : signIn.notice === "hub_needed" ? "caution" : "critical"
    symbol: signIn.isAsking ? "loader" : signIn.notice === "hub_needed" ? "wifi-off" : signIn.notice === "locked" ? "lock" : "circle-alert"
    text: sentence()

    function sentence(): string {
        if (signIn.isAsking)
            return qsTr("Vérification du code.");
        if (signIn.notice === "hub_needed")
            return qsTr("Le serveur du magasin ne répond pas. Réessayez dans un instant ; les bornes continuent de servir.");
        if (signIn.notice === "locked")
            return qsTr("Trop d’essais. Réessayez dans %n s.", "", signIn.lockedForS);
        if (signIn.notice === "not_a_badge")
            return qsTr("Ce code n’est pas un badge. Connectez-vous d’abord.");
        return qsTr("Badge ou code incorrect.");
    }
}
