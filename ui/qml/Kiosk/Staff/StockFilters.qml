pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Text, department, and what to look at, each with how many it leaves.
Row {
    id: root

    required property NetworkStockViewModel stock
    property bool choosing: false
    readonly property bool typing: search.inputFocus
    readonly property string shownText: stock.text

    height: 64
    spacing: 8
    // A scanned article is looked up by its name: the field says what the table shows.
    onShownTextChanged: {
        if (search.text !== shownText)
            search.text = shownText;
    }

    function type(characters: string): void {
        search.type(characters);
    }
    function erase(): void {
        search.erase();
    }
    function stopTyping(): void {
        root.forceActiveFocus();
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
        onSubmitted: root.stopTyping()
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
        visible: Viewport.wide
        text: qsTr("Arrivées")
        count: root.stock.arriving
        on: root.stock.which === "arriving"
        onClicked: root.stock.show("arriving")
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
