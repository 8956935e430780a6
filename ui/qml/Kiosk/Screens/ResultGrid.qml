pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Products found, some to a row.
GridView {
    id: root

    // Large text: two names that can be read rather than three that are cut.
    property int columns: Theme.body.scale > 1.4 ? 2 : 3
    property CompareViewModel compare: null
    // Large letters need wider tiles, and names two lines.
    readonly property int shown: Theme.largeText ? Math.max(2, Math.round(columns * 0.7)) : columns
    readonly property real tileWidth: Math.floor((width - (shown - 1) * Theme.gutter) / shown)
    signal moved
    signal productWanted(string productId, string sku)

    objectName: "results"
    // The grid's own cells carry the gutter at their right, the last one beyond the margin.
    rightMargin: -Theme.gutter
    cellWidth: tileWidth + Theme.gutter
    cellHeight: tileWidth + 16 + (Theme.largeText ? 2 : 1) * Theme.body.line + 2 * Theme.label.line + Theme.bodyL.line + 12 + Theme.space(4)
    clip: true
    boundsBehavior: Flickable.DragOverBounds
    onMovementStarted: moved()
    delegate: Item {
        id: cell

        required property int index
        required property string productId
        required property string sku
        required property string picture
        required property string name
        required property string subtitle
        required property string price
        required property string oldPrice
        required property string availability
        required property bool isHere
        required property int tint

        width: root.cellWidth
        height: root.cellHeight

        Tile {
            objectName: "result-" + cell.index
            width: root.tileWidth
            picture: cell.picture
            name: cell.name
            subtitle: cell.subtitle
            price: cell.price
            oldPrice: cell.oldPrice
            availability: cell.availability
            available: cell.isHere
            tint: cell.tint
            onClicked: root.productWanted(cell.productId, cell.sku)
        }
        CompareMark {
            visible: root.compare !== null
            objectName: "compare-" + cell.index
            x: root.tileWidth - width
            y: root.tileWidth - height
            on: root.compare?.productIds.includes(cell.productId) ?? false
            text: on ? qsTr("%1, choisi pour comparer").arg(cell.name) : qsTr("Comparer %1").arg(cell.name)
            onClicked: root.compare?.toggle(cell.productId, cell.sku)
        }
    }
    footer: Item {
        width: 1
        height: Theme.space(4)
    }
}
