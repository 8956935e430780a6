import QtQml

// What the counter says of a code.
QtObject {
    function problem(code: string): string {
        switch (code) {
        case "":
            return "";
        case "needs_network":
            return qsTr("Il faut le réseau : lui seul sait si une autre tablette vient de le faire. Touchez de nouveau quand il revient, rien ne sera fait deux fois.");
        case "not_allowed":
            return qsTr("Ce n’est pas permis avec ce badge, ou la session est finie. Reconnectez-vous.");
        case "role_wrong":
            return qsTr("Ce n’est pas permis avec ce badge.");
        case "order_unknown":
            return qsTr("Aucune commande de la boutique n’a ce numéro ou ce code.");
        case "nobody":
            return qsTr("Aucune commande à ce nom. Essayez le nom de famille seul, ou le numéro.");
        case "name_too_short":
            return qsTr("Tapez au moins deux lettres du nom.");
        case "already_handed_over":
            return qsTr("Déjà remis : rien n’a été fait une deuxième fois.");
        case "already_reshelved":
            return qsTr("Déjà remis en rayon : personne n’était venu à temps.");
        case "still_kept":
            return qsTr("La commande est encore gardée pour son client.");
        case "being_paid":
            return qsTr("Un paiement est en cours : attendez qu’il soit fini.");
        case "already_packed":
            return qsTr("Déjà emballé par quelqu’un d’autre.");
        case "already_sent":
            return qsTr("Le colis est déjà parti.");
        case "nothing_here":
            return qsTr("Rien de cette commande n’attend ici.");
        case "not_received_yet":
            return qsTr("Cet article n’a pas encore été remis au client.");
        case "too_late":
            return qsTr("Le délai de retour est passé.");
        case "too_many":
            return qsTr("C’est plus que ce qui peut encore revenir.");
        case "return_received":
            return qsTr("Ce retour a déjà été repris.");
        case "not_sellable":
            return qsTr("Un article porté ou abîmé ne retourne pas en stock.");
        case "carrier_missing":
            return qsTr("Choisissez le transporteur.");
        case "no_address":
            return qsTr("Cette commande n’a pas d’adresse.");
        case "parcel_unknown":
            return qsTr("Ce colis n’est pas ici.");
        case "cannot_write":
            return qsTr("Le fichier n’a pas pu être écrit : le disque est plein, ou a été retiré.");
        }
        if (Versions.words(code) !== "")
            return Versions.words(code);
        return qsTr("Ce n’est plus possible : la commande a changé entre-temps.");
    }
    function done(what: string): string {
        switch (what) {
        case "handed_over":
            return qsTr("C’est remis. La facture est faite, l’appel est clos.");
        case "ready":
            return qsTr("C’est prêt à retirer.");
        case "picked":
            return qsTr("Tout est prélevé, à emballer.");
        case "returned":
            return qsTr("C’est repris. L’avoir est fait.");
        case "reshelved":
            return qsTr("C’est de nouveau à vendre. Le client le lit sur la page de sa commande.");
        case "packed":
            return qsTr("C’est emballé.");
        case "sent":
            return qsTr("Le colis est parti, le client peut le suivre.");
        }
        return "";
    }
    function reason(key: string): string {
        switch (key) {
        case "changed_mind":
            return qsTr("A changé d’avis");
        case "too_small":
            return qsTr("Trop petit");
        case "too_large":
            return qsTr("Trop grand");
        case "damaged":
            return qsTr("Abîmé");
        case "not_as_described":
            return qsTr("Pas comme décrit");
        case "too_late":
            return qsTr("Arrivé trop tard");
        }
        return qsTr("Autre");
    }
    function condition(key: string): string {
        switch (key) {
        case "as_new":
            return qsTr("Comme neuf");
        case "opened":
            return qsTr("Ouvert");
        case "worn":
            return qsTr("Porté");
        }
        return qsTr("Abîmé");
    }
}
