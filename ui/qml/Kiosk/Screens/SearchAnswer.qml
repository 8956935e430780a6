pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What was searched, when that is not what was typed: a correction, or nothing found at all.
Item {
    id: root

    required property SearchViewModel search
    readonly property bool corrected: search.corrected !== ""
    readonly property bool sorry: search.sorry !== "" && !corrected

    // Large text: the two sentences stand one under the other.
    readonly property bool isStacked: results.implicitWidth + asTyped.width + Theme.gutter > width
    readonly property real correctionHeight: isStacked ? words.height + asTyped.height : Math.max(40, words.height)

    implicitHeight: corrected ? correctionHeight : sorry ? said.implicitHeight : 0
    visible: implicitHeight > 0

    Column {
        id: words

        visible: root.corrected
        y: root.isStacked ? 0 : (root.height - height) / 2
        width: root.isStacked ? root.width : root.width - asTyped.width - Theme.gutter

        PlainText {
            id: results

            objectName: "corrected"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.bodyL
            weight: Theme.strong
            text: qsTr("Résultats pour « %1 »").arg(root.search.corrected)
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: qsTr("corrigé de « %1 »").arg(root.search.text)
        }
    }
    TextButton {
        id: asTyped

        objectName: "as-typed"
        visible: root.corrected
        x: root.isStacked ? 0 : root.width - width
        y: root.isStacked ? root.height - height : (root.height - height) / 2
        text: qsTr("Chercher « %1 » tel quel").arg(root.search.text)
        onClicked: root.search.searchAsTyped()
    }
    Banner {
        id: said

        objectName: "sorry"
        visible: root.sorry
        width: parent.width
        symbol: "search-x"
        text: root.search.sorry

        SecondButton {
            objectName: "clear-filters"
            visible: root.search.hasFilters
            text: qsTr("Sans filtres")
            onClicked: root.search.clearFilters()
        }
    }
}
