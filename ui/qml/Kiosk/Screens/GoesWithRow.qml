pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// At the end of a product's sheet: that it was bought before, and what others took with it.
Column {
    id: root

    required property SuggestionsViewModel suggestions
    property real bleed: 0

    visible: suggestions.hasTiles || suggestions.note !== ""
    spacing: Theme.space(4)

    Banner {
        objectName: "bought-before"
        visible: root.suggestions.note !== ""
        width: parent.width
        kind: "neutral"
        symbol: "history"
        text: root.suggestions.note
    }
    SuggestionRow {
        width: parent.width
        prefix: "goes-with"
        bleed: root.bleed
        suggestions: root.suggestions
    }
}
