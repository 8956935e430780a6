import QtQuick

// What a salesperson does with an opened cart besides ordering it, in the order of the design.
Row {
    id: root

    property bool canTryOn: false
    property bool canDiscount: false
    property bool canQuote: false
    property bool canSelect: false
    property bool canReturn: false
    signal tryOnWanted
    signal discountWanted
    signal quoteWanted
    signal selectionWanted
    signal returnWanted
    signal finishWanted

    // Six of them have to fit beside the two buttons.
    readonly property int each: 94

    StaffStackButton {
        objectName: "try-on"
        visible: root.canTryOn
        width: root.each
        symbol: "shirt"
        text: qsTr("Essayage")
        onClicked: root.tryOnWanted()
    }
    StaffStackButton {
        objectName: "discount"
        visible: root.canDiscount
        width: root.each
        symbol: "percent"
        text: qsTr("Remise")
        onClicked: root.discountWanted()
    }
    StaffStackButton {
        objectName: "quote"
        visible: root.canQuote
        width: root.each
        symbol: "file-text"
        text: qsTr("Devis")
        onClicked: root.quoteWanted()
    }
    StaffStackButton {
        objectName: "select"
        visible: root.canSelect
        width: root.each
        symbol: "heart"
        text: qsTr("Sélection")
        onClicked: root.selectionWanted()
    }
    StaffStackButton {
        objectName: "return"
        visible: root.canReturn
        width: root.each
        symbol: "undo-2"
        text: qsTr("Retour")
        onClicked: root.returnWanted()
    }
    StaffStackButton {
        objectName: "finish-visit"
        width: root.each
        symbol: "log-out"
        text: qsTr("Terminer")
        onClicked: root.finishWanted()
    }
}
