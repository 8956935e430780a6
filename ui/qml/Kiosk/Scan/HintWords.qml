pragma ComponentBehavior: Bound
import QtQuick

// What to say for a hint of the camera (kiosk.ports.frame_reader.ScanHint).
QtObject {
    id: root

    required property string hint

    readonly property string title: {
        switch (root.hint) {
        case "closer":
            return qsTr("Rapprochez un peu le téléphone");
        case "farther":
            return qsTr("Éloignez un peu le téléphone");
        case "hold_still":
            return qsTr("Tenez le code immobile");
        case "brighter":
            return qsTr("Augmentez la luminosité de l’écran");
        case "too_dark":
            return qsTr("Il fait trop sombre ici");
        default:
            return qsTr("Présentez le code au lecteur");
        }
    }
    readonly property string detail: {
        switch (root.hint) {
        case "farther":
            return qsTr("Le code doit tenir en entier dans l’image.");
        case "hold_still":
            return qsTr("Une seconde suffit.");
        case "brighter":
            return qsTr("Le code est trop pâle pour être lu.");
        case "too_dark":
            return qsTr("Vous pouvez aussi taper le code à six signes.");
        default:
            return qsTr("Une main de distance, écran vers le lecteur.");
        }
    }
    readonly property string symbol: root.hint === "brighter" ? "sun" : root.hint === "too_dark" ? "moon" : "smartphone"
}
