pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Variants × locations that a person can read; touching a figure shows how it comes about.
StaffPage {
    id: root

    required property NetworkStockViewModel stock
    required property StockHistoryViewModel history
    required property StockAskingViewModel asking
    required property StockRequestsViewModel requests
    required property ShelfCountViewModel counting
    readonly property StockSumViewModel sum: stock.panel as StockSumViewModel
    readonly property bool hasPanel: sum.sku !== ""

    title: qsTr("Stock du réseau")
    context: [qsTr("%n lieu(x)", "", stock.places), stock.all === "1" ? qsTr("1 variante") : qsTr("%1 variantes").arg(stock.all)].join(" · ")
    tools: Theme.largeText ? null : csv
    signal countWanted

    Component.onCompleted: stock.enter()
    Component.onDestruction: stock.leave()

    Component {
        id: csv

        StaffButton {
            objectName: "stock-csv"
            small: true
            symbol: "download"
            text: qsTr("CSV")
            onClicked: root.stock.saveTable()
        }
    }
    Item {
        id: main

        width: parent.width - (panel.visible ? panel.width + 16 : 0)
        height: parent.height

        StockFilters {
            id: filters

            width: parent.width
            stock: root.stock
        }
        PlainText {
            id: slowNote

            objectName: "stock-slow-note"
            anchors.top: filters.bottom
            width: parent.width
            visible: root.stock.slowNote !== ""
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.stock.slowNote
        }
        StockGrid {
            anchors.top: slowNote.visible ? slowNote.bottom : filters.bottom
            anchors.topMargin: slowNote.visible ? 8 : 0
            anchors.bottom: foot.top
            anchors.bottomMargin: 8
            width: parent.width
            stock: root.stock
        }
        StockFoot {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            waiting: root.requests.waiting
            counts: root.counting.mayCount()
            onRequestsWanted: root.requests.open()
            onCountWanted: root.countWanted()
        }
    }
    StockPanel {
        id: panel

        visible: root.hasPanel
        anchors.right: parent.right
        width: Viewport.wide ? 400 : 320
        height: parent.height
        sum: root.sum
        history: root.history
        askable: root.asking.mayAsk()
        onTransferWanted: root.stock.askTransfer()
        onRestockWanted: root.stock.askRestock()
        correctable: root.hasPanel && root.stock.mayCorrect(root.sum.locationId)
        onCorrectionWanted: root.stock.beginCorrection()
    }
    StockCategories {
        anchors.fill: parent
        open: filters.choosing
        stock: root.stock
        onClosed: filters.choosing = false
    }
}
