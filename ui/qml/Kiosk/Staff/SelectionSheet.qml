pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A printed page or a selection on a staff terminal: its articles, each with one touch into the cart or to its stock.
StaffSheet {
    id: root

    required property SelectionViewModel selection
    // On a manager's screen there is no cart: articles are looked up.
    required property bool looksUp

    open: selection.state !== "closed"
    title: selection.title === "" ? qsTr("Page inconnue") : selection.title
    subtitle: [selection.printed, selection.gone].filter(Boolean).join(" · ")
    plateWidth: 880
    plateHeight: Math.min(680, 128 + Math.max(list.count * 92, 160))
    onClosed: selection.close()

    Note {
        objectName: "selection-note"
        width: parent.width
        visible: list.count === 0
        symbol: "search-x"
        text: root.selection.state === "all_gone" ? qsTr("Plus aucun article de cette page ne se vend.") : qsTr("Elle n’est pas, ou plus, au catalogue. Scannez l’article lui-même.")
    }
    ListView {
        id: list

        objectName: "selection-rows"
        anchors.fill: parent
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        model: root.selection.tiles
        delegate: SelectionRow {
            width: list.width
            looksUp: root.looksUp
            onWanted: (productId, sku) => root.selection.productWanted(productId, sku)
        }
    }
}
