pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Scan

// What is said about the last code, and the one thing to do next. No drawing: screens show it in their own place.
QtObject {
    id: root

    required property ScanViewModel scan
    readonly property string code: scan.message
    readonly property bool present: code !== ""
    // Something that was brought along counts.
    readonly property bool isGood: code.endsWith("_kept")
    readonly property string symbol: words.symbol
    readonly property string title: words.title
    readonly property string detail: words.detail
    // Nothing of ours: what the shopper wants may be found by its name.
    readonly property bool suggestsSearch: code === "not_in_catalogue" || code === "not_ours" || code === "other_shop" || code === "printed_code_unknown" || code === "carton" || code === "page_gone" || code.startsWith("foreign_")
    readonly property string action: {
        if (scan.canRetry)
            return qsTr("Réessayer");
        if (scan.hasUnit)
            return qsTr("Voir l’article");
        if (suggestsSearch)
            return qsTr("Chercher un produit");
        return code === "check_digit" || code === "damaged" ? qsTr("Taper le code") : "";
    }
    readonly property ScanWords words: ScanWords {
        code: root.code
        excerpt: root.scan.excerpt
        host: root.scan.host
        label: root.scan.label
        hasUnit: root.scan.hasUnit
    }
}
