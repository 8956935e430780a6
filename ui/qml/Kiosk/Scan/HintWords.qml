pragma ComponentBehavior: Bound
import QtQuick

// What to say for a hint of the camera (kiosk.ports.frame_reader.ScanHint).
QtObject {
    id: root

    required property string hint
    // The screen or a torch gives light already.
    property bool isLit: false

    readonly property string title: {
        switch (root.hint) {
        case "closer":
            return qsTr("Rapprochez un peu le code");
        case "farther":
            return qsTr("Éloignez un peu le code");
        case "hold_still":
            return qsTr("Tenez le code immobile");
        case "brighter":
            return qsTr("Augmentez la luminosité de l’écran");
        case "tilt":
            return qsTr("Inclinez un peu le code");
        case "too_dark":
            return root.isLit ? qsTr("L’écran éclaire votre code") : qsTr("Il fait trop sombre ici");
        default:
            return qsTr("Présentez le code au lecteur");
        }
    }
    readonly property string detail: {
        switch (root.hint) {
        case "closer":
            return qsTr("Il est trop petit dans l’image.");
        case "farther":
            return qsTr("Le code doit tenir en entier dans l’image.");
        case "hold_still":
            return qsTr("Une seconde suffit.");
        case "brighter":
            return qsTr("Le code est trop pâle pour être lu.");
        case "tilt":
            return qsTr("Un reflet en cache une partie.");
        case "too_dark":
            return root.isLit ? qsTr("Tenez-le face à l’écran, à une main de distance.") : qsTr("Vous pouvez aussi taper le code.");
        default:
            return qsTr("À une main de distance, face au lecteur.");
        }
    }
    readonly property string symbol: symbols[root.hint] ?? "scan-line"
    readonly property var symbols: ({
            "closer": "zoom-in",
            "farther": "zoom-out",
            "hold_still": "hand",
            "brighter": "sun",
            "tilt": "rotate-3d",
            "too_dark": root.isLit ? "lightbulb" : "moon"
        })
}
