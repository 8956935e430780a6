pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What a printed page or a selection shows: its articles as tiles. Or why there is nothing to show, and what to do instead.
ScreenPage {
    id: root

    required property SelectionViewModel selection
    required property NavigationViewModel navigation
    readonly property bool found: selection.state === "found"

    objectName: "screen-selection"
    reachSymbol: "book-open"

    Column {
        id: top

        visible: root.found
        x: Theme.margin
        y: Theme.space(2)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space(3)

        PageTitle {
            objectName: "selection-title"
            width: parent.width
            title: root.selection.title
            subtitle: root.selection.printed
            onBackWanted: root.navigation.back()
        }
        Banner {
            objectName: "selection-gone"
            visible: root.selection.gone !== ""
            width: parent.width
            symbol: "info"
            text: root.selection.gone
        }
    }
    ResultGrid {
        id: grid

        visible: root.found
        anchors.top: top.bottom
        anchors.topMargin: Theme.space(4)
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: top.width
        columns: Viewport.portrait ? 3 : 6
        model: root.selection.tiles
        onProductWanted: (productId, sku) => root.selection.productWanted(productId, sku)
    }
    ScrollMark {
        target: grid
        inset: -Theme.space(3)
    }
    NothingHere {
        visible: !root.found && root.selection.state !== "closed"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(32, (parent.height - height) / 2 - 60)
        width: Math.min(parent.width - 2 * Theme.margin, 900)
        allGone: root.selection.state === "all_gone"
        name: root.selection.title
        onSearchWanted: root.navigation.go("search")
        onScanWanted: root.navigation.go("scan")
        onBackWanted: root.navigation.back()
    }
}
