pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// What is said about the last code, and the one thing to do next. No drawing: screens show it in their own place.
QtObject {
    id: root

    required property ScanViewModel scan
    readonly property string code: scan.message
    readonly property bool present: code !== ""
    readonly property string symbol: symbols[code] ?? "circle-alert"
    readonly property string title: titles[code] ?? ""
    readonly property string detail: details[code] ?? ""
    readonly property string action: scan.canRetry ? qsTr("Réessayer") : code === "not_in_catalogue" || code === "not_ours" ? qsTr("Chercher un produit") : code === "check_digit" || code === "damaged" ? qsTr("Taper le code") : ""

    readonly property var symbols: ({
            "expired": "clock",
            "claimed_elsewhere": "monitor-smartphone",
            "hub_unreachable": "wifi-off",
            "not_ours": "scan-line",
            "not_in_catalogue": "search-x",
            "badge": "id-card",
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
            "check_digit": qsTr("Code-barres mal lu"),
            "short_code": qsTr("Un signe n’est pas le bon"),
            "damaged": qsTr("Ce code est abîmé"),
            "badge": qsTr("Ce badge sert sur les tablettes"),
            "code_expired": qsTr("Ce code n’est plus valable"),
            "code_too_old": qsTr("Les prix de ce code ont plus d’un jour"),
            "code_damaged": qsTr("Ce code est incomplet"),
            "code_forged": qsTr("Ce code a été modifié"),
            "code_key_unknown": qsTr("Ce code ne peut pas être vérifié ici"),
            "code_key_revoked": qsTr("Ce code n’est plus reconnu")
        })
    readonly property var details: ({
            "expired": qsTr("Affichez-le de nouveau sur votre téléphone, puis montrez-le."),
            "claimed_elsewhere": qsTr("Affichez un nouveau code sur votre téléphone."),
            "unknown": qsTr("Vérifiez-le, ou affichez-en un nouveau sur votre téléphone."),
            "hub_unreachable": qsTr("Votre panier est en sécurité. Le même code marchera dès le retour du réseau."),
            "not_ours": scan.excerpt === "" ? qsTr("Montrez votre panier, un produit ou une page de catalogue.") : qsTr("Il dit : %1").arg(scan.excerpt),
            "not_in_catalogue": qsTr("Numéro %1. Cherchez-le par son nom.").arg(scan.excerpt),
            "check_digit": qsTr("Présentez-le encore, bien à plat."),
            "short_code": qsTr("Relisez les six signes sous votre code."),
            "damaged": qsTr("Affichez-le en entier, écran bien lumineux."),
            "badge": qsTr("Rien ne s’ouvre avec lui sur cette borne."),
            "code_expired": qsTr("Il date de plus de dix minutes. Affichez-le de nouveau sur votre téléphone."),
            "code_too_old": qsTr("Affichez un nouveau code sur votre téléphone, avec les prix d’aujourd’hui."),
            "code_damaged": qsTr("La borne est sans réseau et il manque une partie du code. Affichez-le en entier."),
            "code_forged": qsTr("Il ne vient pas tel quel de la boutique. Affichez-en un nouveau sur votre téléphone."),
            "code_key_unknown": qsTr("La borne est sans réseau et ne connaît pas sa signature. Réessayez au retour du réseau."),
            "code_key_revoked": qsTr("Sa signature a été retirée. Affichez-en un nouveau sur votre téléphone.")
        })
}
