import Kiosk.Models

// Why the last change of the team was not made.
Note {
    id: root

    required property TeamViewModel team

    objectName: "team-problem"
    visible: team.problem !== ""
    kind: team.problem === "hub_needed" || team.problem === "person_changed" ? "caution" : "critical"
    symbol: team.problem === "hub_needed" ? "wifi-off" : "triangle-alert"
    text: sentence()

    function sentence(): string {
        switch (team.problem) {
        case "hub_needed":
            return qsTr("L’équipe se règle avec le serveur, qui ne répond pas. Rien n’est changé.");
        case "not_allowed":
            return qsTr("Le serveur ne vous reconnaît plus le droit de changer l’équipe. Rien n’est changé.");
        case "person_changed":
            return qsTr("Quelqu’un d’autre vient de modifier cette personne. Voici ce qui vaut maintenant ; recommencez si besoin.");
        case "person_unknown":
        case "person_known":
            return qsTr("Cette personne n’est plus telle qu’affichée ; la liste est relue.");
        case "place_not_yours":
        case "place_unknown":
            return qsTr("Cette personne travaille ailleurs : son responsable peut la modifier.");
        case "role_not_yours":
            return qsTr("Seul le support règle les comptes du support.");
        case "not_yourself":
            return qsTr("Personne ne change ses propres droits ni ses propres codes : demandez à un autre responsable.");
        case "name_wrong":
            return qsTr("Le nom manque, ou il est trop long.");
        case "ceiling_wrong":
            return qsTr("Ce plafond n’est pas possible.");
        }
        return Versions.words(team.problem);
    }
}
