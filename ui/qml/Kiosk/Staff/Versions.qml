pragma Singleton
import QtQuick

// The hub is of another version than this terminal: what does not work, and what to do. Empty for every other code.
QtObject {
    function words(code: string): string {
        switch (code) {
        case "update_hub":
            return qsTr("Le serveur est d’une version plus ancienne et ne connaît pas cela. Mettez le serveur à jour.");
        case "update_terminal":
            return qsTr("Le serveur est d’une version plus récente : cet appareil ne comprend pas sa réponse. Mettez l’appareil à jour.");
        }
        return "";
    }
    // The same where there is room for one line.
    function brief(code: string): string {
        switch (code) {
        case "update_hub":
            return qsTr("Mettez le serveur à jour : sa version est plus ancienne.");
        case "update_terminal":
            return qsTr("Mettez cet appareil à jour : le serveur est plus récent.");
        }
        return "";
    }
    // The icon of a problem: the network is well where versions differ.
    function symbol(code: string, otherwise: string): string {
        return words(code) === "" ? otherwise : "circle-alert";
    }
}
