pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// How one figure comes about, written as a sum, then what was there each day, the movements, and the same variant elsewhere.
Panel {
    id: root

    required property StockSumViewModel sum
    required property StockHistoryViewModel history
    readonly property RowsModel moves: history.moves as RowsModel
    property bool correctable: false
    property bool askable: false
    signal correctionWanted
    signal transferWanted
    signal restockWanted

    objectName: "stock-panel"

    StatusPill {
        id: pill

        x: 20
        y: 18
        kind: root.sum.state === "out" ? "critical" : root.sum.state === "good" ? "positive" : "caution"
        symbol: root.sum.state === "out" ? "x" : root.sum.state === "good" ? "check" : root.sum.state === "arriving" ? "truck" : "chevron-down"
        text: root.sum.state === "out" ? qsTr("Rupture") : root.sum.state === "good" ? qsTr("Bon") : root.sum.state === "arriving" ? qsTr("Arrive") : qsTr("Bas")
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 8

        StaffIconButton {
            objectName: "correct-stock"
            visible: root.correctable
            symbol: "pencil"
            text: qsTr("Corriger ce chiffre")
            onClicked: root.correctionWanted()
        }
        StaffIconButton {
            objectName: "stock-panel-close"
            symbol: "x"
            text: qsTr("Fermer")
            onClicked: root.sum.close()
        }
    }
    Flickable {
        id: scroll

        objectName: "stock-panel-scroll"
        anchors.top: pill.bottom
        anchors.topMargin: 12
        anchors.bottom: buttons.visible ? buttons.top : parent.bottom
        anchors.bottomMargin: 12
        width: parent.width
        contentHeight: content.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: 20
            width: parent.width - 40

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffName
                weight: Theme.strong
                text: [root.sum.name, root.sum.choice].filter(Boolean).join(", ")
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                color: root.sum.isOld ? Theme.caution : Theme.onSurfaceMuted
                text: [root.sum.place, root.sum.shelf, root.sum.age].filter(Boolean).join(" · ")
            }
            Item {
                width: 1
                height: 10
            }
            SumRow {
                objectName: "sum-on-hand"
                width: parent.width
                label: qsTr("En main")
                figure: root.sum.onHand
            }
            SumRow {
                objectName: "sum-reserved"
                width: parent.width
                label: qsTr("Réservé")
                note: root.history.heldFor !== "" ? root.history.heldFor : qsTr("promis à des clients")
                figure: (root.sum.reserved > 0 ? "− " : "") + root.sum.reserved
            }
            SumRow {
                objectName: "sum-safety"
                width: parent.width
                label: qsTr("Sécurité")
                note: qsTr("réglage du lieu")
                figure: (root.sum.safety > 0 ? "− " : "") + root.sum.safety
            }
            Rectangle {
                width: parent.width
                height: 2
                color: Theme.onSurface
            }
            SumRow {
                objectName: "sum-available"
                width: parent.width
                total: true
                label: qsTr("Disponible")
                figure: root.sum.available
            }
            SumRow {
                objectName: "sum-incoming"
                width: parent.width
                visible: root.sum.incoming > 0
                incoming: true
                label: qsTr("En route")
                note: root.sum.incomingOn
                figure: "+ " + root.sum.incoming
            }
            Item {
                width: 1
                height: 12
            }
            StockBars {
                width: parent.width
                visible: root.history.state === "shown"
                history: root.history
            }
            Item {
                width: 1
                height: 8
            }
            ListView {
                objectName: "stock-moves"
                width: parent.width
                height: contentHeight
                interactive: false
                visible: root.history.state === "shown"
                model: root.moves
                delegate: StockMoveItem {
                    width: ListView.view.width
                }
            }
            PlainText {
                objectName: "stock-history-note"
                width: parent.width
                visible: text !== ""
                wrapMode: Text.WordWrap
                type: Theme.staffTiny
                color: Theme.onSurfaceMuted
                text: root.note()
            }
            StaffButton {
                objectName: "stock-history-again"
                visible: !["none", "loading", "shown"].includes(root.history.state)
                small: true
                symbol: "refresh-cw"
                text: qsTr("Réessayer")
                onClicked: root.history.ask()
            }
            Item {
                width: 1
                height: 14
            }
            PlainText {
                type: Theme.staffTiny
                weight: Theme.strong
                color: Theme.onSurfaceMuted
                text: qsTr("AUX AUTRES LIEUX")
            }
            ListView {
                objectName: "stock-others"
                width: parent.width
                height: contentHeight
                interactive: false
                model: root.sum.others
                delegate: OtherPlaceItem {
                    id: other

                    width: ListView.view.width
                    height: Theme.staffTarget
                    onClicked: root.sum.open(root.sum.sku, other.locationId)
                }
            }
        }
    }
    ScrollMark {
        target: scroll
    }
    Column {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        x: 20
        width: parent.width - 40
        visible: root.askable
        spacing: 8

        StaffButton {
            objectName: "ask-transfer"
            width: parent.width
            medium: true
            kind: "primary"
            symbol: "arrow-left-right"
            text: qsTr("Demander un transfert")
            onClicked: root.transferWanted()
        }
        StaffButton {
            objectName: "ask-restock"
            width: parent.width
            medium: true
            symbol: "package-plus"
            text: qsTr("Réassort")
            onClicked: root.restockWanted()
        }
    }

    function note(): string {
        switch (history.state) {
        case "none":
            return "";
        case "loading":
            return qsTr("Mouvements : lecture…");
        case "shown":
            return moves.count === 0 ? qsTr("Aucun mouvement en 14 jours.") : "";
        case "hub_needed":
            return qsTr("Les mouvements viennent du serveur, qui ne répond pas. Le chiffre ci-dessus est celui de cet appareil.");
        }
        return Versions.words(history.state) || qsTr("Les mouvements se lisent une fois connecté avec le réseau.");
    }
}
