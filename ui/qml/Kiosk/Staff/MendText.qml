import QtQuick

// What keeps a mended order from being taken, and what the hub answered, in plain words.
QtObject {
    function problem(code: string): string {
        switch (code) {
        case "":
            return "";
        case "contact_missing":
            return qsTr("Il faut un e-mail ou un téléphone.");
        case "email_wrong":
            return qsTr("L’e-mail n’est pas complet.");
        case "phone_wrong":
            return qsTr("Le numéro de téléphone n’est pas complet.");
        case "name_missing":
            return qsTr("Il faut un nom pour le colis.");
        case "street_missing":
            return qsTr("Il faut une rue et un numéro.");
        case "city_missing":
            return qsTr("Il faut une ville.");
        case "postcode_wrong":
            return qsTr("Le code postal a cinq chiffres.");
        case "price_changed":
            return qsTr("Demandez au client s’il accepte le prix du jour.");
        case "unknown_sku":
            return qsTr("Retirez l’article qui n’est plus vendu.");
        case "lines_wrong":
            return qsTr("Il ne reste rien : annulez plutôt la commande.");
        }
        return qsTr("La commande n’est pas complète.");
    }
    function notice(code: string): string {
        switch (code) {
        case "":
            return "";
        case "hub_needed":
            return qsTr("Le serveur ne répond pas. Il faut le réseau pour ouvrir ou annuler une commande ; elle reste ici.");
        case "not_allowed":
            return qsTr("Le serveur ne vous reconnaît plus. Reconnectez-vous avec votre badge.");
        case "cannot_open":
            return qsTr("Le serveur n’a plus la clé de cette commande. Gardez-la et prévenez le support.");
        case "not_recorded":
            return qsTr("Cet appareil n’a pas pu l’enregistrer. Rien n’a changé ; prévenez le support.");
        case "arrived":
            return qsTr("Elle était arrivée entre-temps : elle est confirmée et ne peut plus être annulée ici.");
        }
        return Versions.words(code);
    }
}
