import QtQuick

// Stable codes of the hub and of the network, in plain words.
QtObject {
    function reason(code: string): string {
        switch (code) {
        case "":
            return "";
        case "backend_unavailable":
        case "unavailable":
            return qsTr("le serveur ne répond pas");
        case "backend_conflict":
        case "in_progress":
            return qsTr("le serveur y travaille encore");
        case "access_revoked":
            return qsTr("cet appareil n’est plus reconnu");
        case "price_changed":
            return qsTr("un prix a changé depuis");
        case "discount_too_high":
            return qsTr("une remise passe le plafond de qui l’a accordée");
        case "discount_wrong":
        case "discount_unknown":
            return qsTr("une remise ne peut pas compter");
        case "discount_unproven":
            return qsTr("une remise n’est pas prouvée : qui l’a accordée n’était pas connecté sur cet appareil");
        case "quote_ended":
            return qsTr("le devis n’est plus valable");
        case "quote_wrong":
            return qsTr("le devis ne promet pas ce prix");
        case "quote_used_up":
            return qsTr("le devis a déjà servi pour ces pièces");
        case "unknown_sku":
            return qsTr("un article n’est plus vendu");
        case "customer_unknown":
            return qsTr("le compte de la personne n’existe plus");
        case "key_reused":
            return qsTr("une autre commande porte la même clé");
        case "location_unknown":
            return qsTr("un lieu n’existe plus");
        case "delivery_fee_wrong":
            return qsTr("le prix de livraison a changé depuis");
        case "credit_wrong":
            return qsTr("le crédit de vente n’est pas juste");
        case "address_missing":
        case "name_missing":
        case "street_missing":
        case "city_missing":
        case "postcode_wrong":
            return qsTr("l’adresse n’est pas complète");
        case "sealing_key_unknown":
            return qsTr("le serveur n’a pas la clé de cette commande");
        case "seal_broken":
            return qsTr("la commande est abîmée");
        case "order_cancelled":
            return qsTr("elle a été annulée");
        case "lines_wrong":
            return qsTr("il n’y a plus d’article dans la commande");
        case "quantity_wrong":
            return qsTr("une quantité n’est pas possible");
        case "currency_mixed":
            return qsTr("deux monnaies dans la même commande");
        case "equivalents_wrong":
            return qsTr("un équivalent choisi n’est pas possible");
        case "tracking_token_taken":
        case "tracking_token_wrong":
            return qsTr("son code de suivi est pris : refaites la commande");
        case "body_wrong":
        case "body_too_large":
        case "value_wrong":
        case "media_type_wrong":
            return qsTr("le serveur ne comprend pas cette commande : prévenez le support");
        case "coupon_unknown":
        case "coupon_not_yet":
        case "coupon_ended":
        case "coupon_used_up":
        case "coupon_used_before":
        case "coupon_needs_customer":
        case "coupon_minimum":
        case "coupon_not_for_these":
        case "coupon_not_with_others":
        case "coupon_changed":
        case "coupon_twice":
            return qsTr("un code promo ne compte plus");
        case "gift_card_unknown":
        case "gift_card_ended":
        case "gift_card_short":
        case "gift_card_twice":
            return qsTr("une carte cadeau n’a plus assez");
        case "points_short":
        case "points_wrong":
            return qsTr("il n’y a plus assez de points");
        case "tenders_wrong":
            return qsTr("cartes et points dépassent le total");
        case "contact_missing":
        case "email_wrong":
        case "phone_wrong":
            return qsTr("il manque un e-mail ou un téléphone");
        }
        if (Versions.words(code) !== "")
            return qsTr("le serveur est d’une autre version que cet appareil : mettez à jour le plus ancien");
        return qsTr("refus du serveur (%1)").arg(code);
    }
}
