import QtQuick

// What is said in each state of a payment: what is, then what to do.
QtObject {
    id: root

    function title(phase: string, due: string): string {
        switch (phase) {
        case "sending":
            return qsTr("Votre commande part");
        case "phone":
            return qsTr("Scannez pour payer");
        case "waiting":
            return qsTr("À vous, sur votre téléphone");
        case "terminal":
            return qsTr("À vous, sur le terminal de paiement");
        case "paid":
            return qsTr("C’est payé, merci");
        case "refused":
            return qsTr("Paiement refusé");
        case "abandoned":
            return qsTr("Le paiement n’a pas eu lieu");
        case "unknown":
            return qsTr("Nous vérifions votre paiement");
        case "offline":
            return qsTr("Le réseau s’est coupé");
        default:
            return qsTr("Comment payer ?");
        }
    }
    function detail(phase: string, why: string, method: string): string {
        switch (phase) {
        case "sending":
            return qsTr("Elle est enregistrée ici. Le paiement s’ouvre dès que la boutique l’a reçue.");
        case "phone":
            return qsTr("L’appareil photo de votre téléphone suffit. La page est celle de la boutique.");
        case "waiting":
            return qsTr("La page de paiement est ouverte. Cet écran suit tout seul.");
        case "terminal":
            return qsTr("Présentez ou insérez votre carte, puis suivez le terminal. Cet écran ne voit jamais votre carte.");
        case "paid":
            return qsTr("Il n’y a plus rien à payer. Votre numéro et la suite sont à l’écran suivant.");
        case "unknown":
            return qsTr("Le terminal n’a pas répondu. Ne payez pas une seconde fois : nous lui demandons ce qu’il en est, et votre commande vous attend.");
        case "offline":
            return qsTr("Votre commande est enregistrée. Payez-la à la caisse, ou attendez : si un paiement a abouti, il compte.");
        case "refused":
        case "abandoned":
            return root.reason(why, method);
        default:
            return why === "" ? qsTr("Votre commande est enregistrée et rien n’est débité.") : root.reason(why, method);
        }
    }
    function reason(why: string, method: string): string {
        switch (why) {
        case "card_removed":
            return qsTr("La carte a été retirée trop tôt. Rien n’est débité : réessayez, ou payez autrement.");
        case "timeout":
            return qsTr("Le terminal n’a pas vu de carte. Rien n’est débité.");
        case "stopped":
            return qsTr("Il a été arrêté. Rien n’est débité : réessayez, ou payez autrement.");
        case "expired":
            return qsTr("La page de paiement est restée ouverte trop longtemps. Rien n’est débité.");
        case "unreachable":
            return method === "on_terminal" ? qsTr("Le terminal de paiement ne répond pas. Rien n’est débité : payez autrement.") : qsTr("Le service de paiement ne répond pas. Rien n’est débité : payez autrement.");
        case "busy":
            return qsTr("Le terminal est occupé. Rien n’est débité : réessayez dans un instant.");
        case "being_paid":
            return qsTr("Un autre paiement de cette commande est en cours.");
        default:
            return qsTr("La banque n’a pas accepté. Rien n’est débité : réessayez, ou payez autrement.");
        }
    }
    function symbol(phase: string): string {
        switch (phase) {
        case "paid":
            return "check";
        case "refused":
        case "abandoned":
            return "x";
        case "unknown":
            return "clock";
        case "offline":
            return "wifi-off";
        case "terminal":
            return "nfc";
        case "phone":
        case "waiting":
            return "smartphone";
        default:
            return "credit-card";
        }
    }
    function kind(phase: string): string {
        switch (phase) {
        case "paid":
            return "positive";
        case "refused":
        case "abandoned":
        case "unknown":
        case "offline":
            return "caution";
        default:
            return "neutral";
        }
    }
}
