pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Text, department, and what to look at, each with how many it leaves.
Row {
    id: root

    required property NetworkStockViewModel stock
    property bool choosing: false
    readonly property string shownText: stock.text
    // Beside an open panel only the first filters fit, and the one that is on.
    readonly property bool roomy: Viewport.wide || width >= 1000 * Theme.textScale

    height: 64
    spacing: 8
    // A scanned article is looked up by its name: the field says what the table shows.
    onShownTextChanged: {
        if (search.text !== shownText)
            search.text = shownText;
    }

    StaffField {
        id: search

        objectName: "stock-search"
        y: 4
        width: Viewport.wide ? 320 : 176
        height: Theme.staffTarget
        label: qsTr("Chercher un article")
        placeholder: qsTr("Chercher")
        symbol: "search"
        onEdited: text => root.stock.search(text)
        action: qsTr("Voir")
        onSubmitted: search.leave()
    }
    StaffChip {
        objectName: "stock-category"
        y: 4
        symbolAfter: "chevron-down"
        text: root.stock.categoryName === "" ? qsTr("Tous les rayons") : root.stock.categoryName
        onClicked: root.choosing = true
    }
    StaffChip {
        objectName: "stock-all"
        y: 4
        text: qsTr("Tout")
        on: root.stock.which === "all"
        onClicked: root.stock.show("all")
    }
    StaffChip {
        objectName: "stock-out"
        y: 4
        text: qsTr("Ruptures")
        count: root.stock.out
        on: root.stock.which === "out"
        onClicked: root.stock.show("out")
    }
    StaffChip {
        objectName: "stock-low"
        y: 4
        text: qsTr("Bas")
        count: root.stock.low
        on: root.stock.which === "low"
        onClicked: root.stock.show("low")
    }
    StaffChip {
        objectName: "stock-arriving"
        y: 4
        visible: root.roomy || on
        text: qsTr("Arrivées")
        count: root.stock.arriving
        on: root.stock.which === "arriving"
        onClicked: root.stock.show("arriving")
    }
    StaffChip {
        objectName: "stock-slow"
        y: 4
        visible: root.roomy || on
        text: qsTr("Lents")
        count: root.stock.slow
        on: root.stock.which === "slow"
        onClicked: root.stock.show("slow")
    }
    StaffChip {
        objectName: "stock-place"
        y: 4
        visible: root.stock.placeId !== "" && Viewport.wide
        symbol: "x"
        text: root.stock.placeName
        on: true
        onClicked: root.stock.choosePlace(root.stock.placeId)
    }
}
