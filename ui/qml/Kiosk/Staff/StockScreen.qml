pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Variants × locations that a person can read; touching a figure shows how it comes about.
StaffPage {
    id: root

    required property NetworkStockViewModel stock
    required property ShellViewModel shell
    readonly property StockSumViewModel sum: stock.panel as StockSumViewModel
    readonly property bool hasPanel: sum.sku !== ""

    title: qsTr("Stock du réseau")
    context: [qsTr("%n lieu(x)", "", stock.places), stock.all === "1" ? qsTr("1 variante") : qsTr("%1 variantes").arg(stock.all)].join(" · ")
    Component.onCompleted: stock.enter()
    Component.onDestruction: stock.leave()

    Item {
        id: main

        width: parent.width - (panel.visible ? panel.width + 16 : 0)
        height: parent.height

        StockFilters {
            id: filters

            width: parent.width
            stock: root.stock
        }
        StockGrid {
            anchors.top: filters.bottom
            anchors.bottom: legend.top
            anchors.bottomMargin: 10
            width: parent.width
            stock: root.stock
        }
        StockLegend {
            id: legend

            anchors.bottom: keyboard.open ? keyboard.top : parent.bottom
            width: parent.width
        }
        StaffKeyboard {
            id: keyboard

            anchors.bottom: parent.bottom
            anchors.bottomMargin: -Theme.staffGutter
            x: -Theme.staffMargin
            width: root.width
            height: implicitHeight
            open: filters.typing
            language: root.shell.language
            action: qsTr("Voir")
            onTyped: characters => filters.type(characters)
            onErased: filters.erase()
            onSubmitted: filters.stopTyping()
        }
    }
    StockPanel {
        id: panel

        visible: root.hasPanel && !keyboard.open
        anchors.right: parent.right
        width: Viewport.wide ? 400 : 320
        height: parent.height
        sum: root.sum
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
