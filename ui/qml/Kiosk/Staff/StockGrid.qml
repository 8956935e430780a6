pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The table: a frozen first column with the variant, a header with each location and the age of its figures.
Panel {
    id: root

    required property NetworkStockViewModel stock
    readonly property StockTableModel rows: stock.table as StockTableModel
    readonly property StockSumViewModel sum: stock.panel as StockSumViewModel
    // Larger letters have higher rows and wider cells; what does not fit then is scrolled to.
    readonly property real grow: Theme.textScale
    readonly property real rowHeight: Math.round(56 * grow)
    readonly property real firstWidth: (Viewport.wide ? 300 : 178) * grow
    readonly property real columnWidth: Math.max(86 * grow, (width - firstWidth - 2) / Math.max(1, stock.places))

    // Rows of another height are laid out anew from the first one: a layout of what is there leaves some in their old place.
    onRowHeightChanged: {
        if (table === null)
            return;
        table.model = null;
        table.model = Qt.binding(() => root.rows);
    }

    objectName: "stock-grid"
    clip: true

    Rectangle {
        id: head

        x: 1
        y: 1
        width: parent.width - 2
        height: 60 * root.grow
        radius: Theme.radiusM
        color: Theme.surfaceSunken

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.radiusM
            color: parent.color
        }
        StockOrder {
            width: root.firstWidth - 4
            height: parent.height
            stock: root.stock
        }
        Item {
            x: root.firstWidth
            width: parent.width - x
            height: parent.height
            clip: true

            Row {
                x: -table.contentX
                height: parent.height

                Repeater {
                    model: root.stock.columns

                    StockHead {
                        id: place

                        width: root.columnWidth
                        height: head.height
                        on: root.stock.placeId === place.locationId
                        onClicked: root.stock.choosePlace(place.locationId)
                    }
                }
            }
        }
    }
    TableView {
        id: table

        objectName: "stock-table"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1
        x: root.firstWidth
        width: parent.width - x - 1
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        rowHeightProvider: () => root.rowHeight
        columnWidthProvider: column => column === 0 ? 0 : root.columnWidth
        model: root.rows
        // Later, never at once: the width changes while a cell handles its own touch, and a layout may delete that cell.
        onWidthChanged: Qt.callLater(table.layOut)
        // A row that is left below the table would draw its dashes there: nothing clips what is wholly outside.
        onHeightChanged: Qt.callLater(table.layOut)

        // By then the page may have been left: a table outside any window can make no cells, and complains of each.
        function layOut() {
            if (table.Window.window !== null)
                table.forceLayout();
        }

        delegate: StockCellItem {
            id: cell

            selected: cell.sku !== "" && cell.sku === root.sum.sku && cell.locationId === root.sum.locationId
            onClicked: root.stock.select(cell.sku, cell.locationId)
        }
    }
    TableView {
        id: names

        anchors.top: table.top
        anchors.bottom: table.bottom
        x: 1
        width: root.firstWidth - 1
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        syncView: table
        syncDirection: Qt.Vertical
        columnWidthProvider: column => column === 0 ? names.width : 0
        model: root.rows
        delegate: StockName {}
    }
    PlainText {
        anchors.centerIn: table
        visible: root.stock.shown === 0 && !root.stock.isLoading && !(root.stock.which === "slow" && root.stock.slow === "")
        type: Theme.staffHeading
        color: Theme.onSurfaceMuted
        text: qsTr("Aucune variante ne correspond. Changez de filtre ou de rayon.")
    }
}
