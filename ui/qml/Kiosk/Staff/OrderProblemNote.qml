import Kiosk.Models

// What is missing before the order can be recorded.
Note {
    id: root

    required property StaffOrderViewModel order

    objectName: "order-problem"
    visible: order.problem !== ""
    kind: "critical"
    symbol: "triangle-alert"
    text: sentence()

    function sentence(): string {
        switch (order.problem) {
        case "contact_missing":
            return qsTr("Il faut un e-mail ou un téléphone pour la confirmation.");
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
        case "offline_limit":
            return qsTr("Cette commande dépasse ce qui se prend sans réseau.");
        case "line_unavailable":
            return qsTr("Une ligne n’est plus disponible : revenez au panier.");
        case "cart_changed":
            return qsTr("Le panier vient de changer sur un autre écran. Relisez, puis confirmez.");
        case "not_recorded":
            return qsTr("La tablette n’a pas pu enregistrer la commande. Rien n’est promis ; prévenez le support.");
        }
        return qsTr("La commande n’est pas complète.");
    }
}
