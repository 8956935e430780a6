import Kiosk.Models

// What a code or a scan came to, with the one next step.
Note {
    id: root

    required property StaffCartViewModel cart

    objectName: "code-note"
    visible: cart.isBusy || cart.notice !== ""
    kind: cart.isBusy ? "neutral" : cart.notice === "hub_needed" || Versions.words(cart.notice) !== "" ? "caution" : "critical"
    symbol: cart.isBusy ? "loader" : cart.notice === "hub_needed" ? "wifi-off" : "circle-alert"
    text: sentence()

    function sentence(): string {
        if (cart.isBusy)
            return qsTr("Le panier arrive.");
        switch (cart.notice) {
        case "code_wrong":
            return qsTr("Ce code n’existe pas : un caractère est faux. Relisez-le ensemble.");
        case "expired":
            return qsTr("Ce code a expiré. Le téléphone peut en afficher un nouveau.");
        case "claimed_elsewhere":
            return qsTr("Ce panier est déjà ouvert sur un autre terminal.");
        case "hub_needed":
            return qsTr("Le serveur du magasin ne répond pas. Réessayez dans un instant, ou scannez les articles.");
        case "code_expired":
            return qsTr("Ce code n’est plus valable, et le serveur ne répond pas. Le téléphone peut en afficher un nouveau.");
        case "code_too_old":
            return qsTr("Les prix de ce code ont plus d’un jour. Le téléphone peut en afficher un nouveau.");
        case "code_damaged":
            return qsTr("Ce code est incomplet, et le serveur ne répond pas. Affichez-le en entier.");
        case "code_forged":
            return qsTr("Ce code a été modifié : n’en tenez pas compte. Le téléphone peut en afficher un nouveau.");
        case "code_key_unknown":
            return qsTr("La signature de ce code est inconnue ici. Réessayez quand le serveur répondra.");
        case "code_key_revoked":
            return qsTr("La signature de ce code a été retirée. Le téléphone peut en afficher un nouveau.");
        case "not_ours":
            return qsTr("Ce code n’est pas de notre boutique.");
        case "not_in_catalogue":
            return qsTr("Cet article n’est pas au catalogue.");
        case "choose_variant":
            return qsTr("Scannez l’étiquette de l’article : elle donne la taille et la couleur.");
        }
        return Versions.words(cart.notice) || qsTr("Ce code n’est pas connu. Le téléphone peut en afficher un nouveau.");
    }
}
