pragma ComponentBehavior: Bound
import QtQuick

// What is said about a code that opens nothing (ui/scan_told.py): the same sentences on every terminal. What the code itself
// says, `excerpt`, is hostile text: these words go into plain text only.
QtObject {
    id: root

    required property string code
    property string excerpt: ""
    property string host: ""
    // What the shop calls a card of its own.
    property string label: ""
    property bool hasUnit: false
    readonly property string title: titles[code] ?? ""
    readonly property string detail: details[code] ?? (code.startsWith("foreign_") ? askForOurs : "")
    readonly property string symbol: symbols[code] ?? "circle-alert"
    readonly property string askForOurs: qsTr("Montrez un panier, un produit ou une page de catalogue.")
    readonly property string quoted: excerpt === "" ? askForOurs : qsTr("Il dit : %1").arg(excerpt)

    readonly property var symbols: ({
            "expired": "clock",
            "claimed_elsewhere": "monitor-smartphone",
            "hub_unreachable": "wifi-off",
            "not_ours": "scan-line",
            "not_in_catalogue": "search-x",
            "badge_not_here": "id-card",
            "sign_in_first": "id-card",
            "in_training": "graduation-cap",
            "cart_not_here": "shopping-bag",
            "other_shop": "store",
            "carton": "package",
            "by_measure": "scale",
            "label_weight": "scale",
            "label_price": "scale",
            "loyalty": "credit-card",
            "voucher": "ticket",
            "quote": "file-text",
            "quote_with_staff": "file-text",
            "list_not_here": "book-open",
            "customer_not_here": "credit-card",
            "foreign_contact": "contact",
            "foreign_calendar": "calendar",
            "foreign_phone": "phone",
            "foreign_message": "message-square",
            "foreign_payment": "banknote",
            "foreign_coupon": "ticket",
            "foreign_web": "globe",
            "page_gone": "book-open",
            "foreign_wifi": "wifi",
            "foreign_password": "lock",
            "foreign_position": "map-pin",
            "foreign_email": "mail",
            "code_expired": "clock",
            "code_too_old": "clock",
            "code_key_unknown": "wifi-off"
        })
    readonly property var titles: ({
            "expired": qsTr("Ce code a expiré"),
            "claimed_elsewhere": qsTr("Ce panier est ouvert ailleurs"),
            "unknown": qsTr("Ce code n’ouvre rien"),
            "hub_unreachable": qsTr("Le réseau ne répond pas"),
            "not_ours": qsTr("Ce code n’est pas de la boutique"),
            "not_in_catalogue": qsTr("Cet article n’est pas vendu ici"),
            "other_shop": qsTr("C’est le numéro d’un autre magasin"),
            "carton": qsTr("C’est le code d’un carton"),
            "by_measure": qsTr("C’est un article vendu à la mesure"),
            "label_weight": qsTr("L’étiquette indique %1 kg").arg(excerpt),
            "label_price": qsTr("L’étiquette indique %1").arg(excerpt),
            "check_digit": qsTr("Code-barres mal lu"),
            "short_code": qsTr("Un signe n’est pas le bon"),
            "printed_code_unknown": qsTr("Ce code imprimé n’ouvre plus rien"),
            "page_gone": qsTr("Cette page n’ouvre plus rien"),
            "damaged": qsTr("Ce code est abîmé"),
            "code_expired": qsTr("Ce code n’est plus valable"),
            "code_too_old": qsTr("Les prix de ce code ont plus d’un jour"),
            "code_damaged": qsTr("Ce code est incomplet"),
            "code_forged": qsTr("Ce code a été modifié"),
            "code_key_unknown": qsTr("Ce code ne peut pas être vérifié ici"),
            "code_key_revoked": qsTr("Ce code n’est plus reconnu"),
            "loyalty": label === "" ? qsTr("C’est une carte de fidélité") : label,
            "voucher": label === "" ? qsTr("C’est un bon d’achat") : label,
            "quote": qsTr("C’est un devis de la boutique"),
            "quote_with_staff": qsTr("C’est un devis de la boutique"),
            "badge_not_here": qsTr("Ce badge sert sur les tablettes"),
            "sign_in_first": qsTr("Présentez d’abord votre badge"),
            "in_training": qsTr("Un exercice est ouvert"),
            "cart_not_here": qsTr("C’est le panier d’un client"),
            "list_not_here": qsTr("C’est une page de notre catalogue"),
            "customer_not_here": qsTr("C’est le document d’un client"),
            "foreign_number": qsTr("Ce numéro n’est pas de la boutique"),
            "foreign_web": host === "" ? qsTr("C’est une adresse internet") : qsTr("C’est une adresse du site %1").arg(host),
            "foreign_wifi": qsTr("C’est un code Wi-Fi"),
            "foreign_contact": qsTr("C’est une carte de visite"),
            "foreign_payment": qsTr("C’est un code de paiement"),
            "foreign_phone": qsTr("C’est un numéro de téléphone"),
            "foreign_email": qsTr("C’est une adresse électronique"),
            "foreign_message": qsTr("C’est un message tout prêt"),
            "foreign_calendar": qsTr("C’est une date d’agenda"),
            "foreign_position": qsTr("C’est un lieu sur une carte"),
            "foreign_password": qsTr("C’est un code de connexion personnel"),
            "foreign_script": qsTr("C’est un programme, pas un produit"),
            "foreign_file": qsTr("C’est l’adresse d’un fichier"),
            "foreign_app": qsTr("C’est le lien d’une application"),
            "foreign_gs1": qsTr("C’est le code d’un colis ou d’un lieu"),
            "foreign_coupon": qsTr("C’est un bon de réduction")
        })
    readonly property var details: ({
            "expired": qsTr("Affichez-le de nouveau sur votre téléphone, puis montrez-le."),
            "claimed_elsewhere": qsTr("Affichez un nouveau code sur votre téléphone."),
            "unknown": qsTr("Vérifiez-le, ou affichez-en un nouveau sur votre téléphone."),
            "hub_unreachable": qsTr("Votre panier est en sécurité. Le même code marchera dès le retour du réseau."),
            "not_ours": quoted,
            "not_in_catalogue": qsTr("Numéro %1. Cherchez-le par son nom.").arg(excerpt),
            "other_shop": qsTr("Le numéro %1 ne désigne rien ici. Cherchez l’article par son nom.").arg(excerpt),
            "carton": hasUnit ? qsTr("Il contient plusieurs pièces. Nous vendons cet article à l’unité.") : qsTr("Numéro %1. Montrez le code d’une seule pièce.").arg(excerpt),
            "by_measure": qsTr("Numéro %1. Il se pèse ou se coupe : demandez à un vendeur.").arg(excerpt),
            "label_weight": qsTr("Le panier compte des pièces. Ce qui est pesé se paie à la caisse."),
            "label_price": qsTr("Le panier compte des pièces. Ce qui est pesé se paie à la caisse."),
            "check_digit": qsTr("Présentez-le encore, bien à plat."),
            "short_code": qsTr("Relisez les signes sous votre code."),
            "printed_code_unknown": qsTr("Relisez ses sept signes, ou cherchez le produit par son nom."),
            "page_gone": qsTr("Elle est d’un ancien catalogue. Cherchez le produit par son nom."),
            "damaged": qsTr("Affichez-le en entier, écran bien lumineux."),
            "code_expired": qsTr("Il date de plus de dix minutes. Affichez-le de nouveau sur votre téléphone."),
            "code_too_old": qsTr("Affichez un nouveau code sur votre téléphone, avec les prix d’aujourd’hui."),
            "code_damaged": qsTr("La borne est sans réseau et il manque une partie du code. Affichez-le en entier."),
            "code_forged": qsTr("Il ne vient pas tel quel de la boutique. Affichez-en un nouveau sur votre téléphone."),
            "code_key_unknown": qsTr("La borne est sans réseau et ne connaît pas sa signature. Réessayez au retour du réseau."),
            "code_key_revoked": qsTr("Sa signature a été retirée. Affichez-en un nouveau sur votre téléphone."),
            "loyalty": qsTr("Son numéro finit par %1. Présentez-la à la caisse : les points s’y comptent.").arg(excerpt),
            "voucher": qsTr("Son numéro finit par %1. Donnez-le à la caisse.").arg(excerpt),
            "quote": qsTr("Il finit par %1. Seule la personne qui l’a établi peut l’ouvrir.").arg(excerpt),
            "quote_with_staff": qsTr("Montrez-le à un vendeur : il s’ouvre avec la personne qui l’a établi."),
            "badge_not_here": qsTr("Rien ne s’ouvre avec lui sur cette borne."),
            "sign_in_first": qsTr("Ce code s’ouvre dès que quelqu’un de l’équipe est connecté."),
            "in_training": qsTr("Fermez l’exercice : les codes des clients s’ouvrent ensuite."),
            "cart_not_here": qsTr("Il s’ouvre à une borne ou sur une tablette."),
            "list_not_here": qsTr("Elle s’ouvre à une borne."),
            "customer_not_here": qsTr("Il se lit à une borne ou sur une tablette."),
            "foreign_number": quoted,
            "foreign_web": qsTr("Aucune adresse ne s’ouvre ici. %1").arg(askForOurs),
            "foreign_payment": qsTr("Rien ne se paie avec lui ici. %1").arg(askForOurs),
            "foreign_password": qsTr("Gardez-le pour vous : il donne accès à un compte."),
            "foreign_script": qsTr("Rien de ce genre ne s’exécute ici. %1").arg(askForOurs),
            "foreign_gs1": quoted,
            "foreign_coupon": qsTr("Numéro %1. Donnez-le à la caisse.").arg(excerpt)
        })
}
