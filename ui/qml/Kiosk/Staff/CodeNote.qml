import Kiosk.Models

// What a code or a scan came to, with the one next step.
Note {
    id: root

    required property StaffCartViewModel cart

    objectName: "code-note"
    visible: cart.isBusy || cart.notice !== ""
    kind: cart.isBusy ? "neutral" : cart.notice === "hub_needed" ? "caution" : "critical"
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
        case "not_ours":
            return qsTr("Ce code n’est pas de notre boutique.");
        case "not_in_catalogue":
            return qsTr("Cet article n’est pas au catalogue.");
        case "choose_variant":
            return qsTr("Scannez l’étiquette de l’article : elle donne la taille et la couleur.");
        }
        return qsTr("Ce code n’est pas connu. Le téléphone peut en afficher un nouveau.");
    }
}
