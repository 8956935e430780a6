pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// How one figure comes about, written as a sum, then the same variant elsewhere.
Panel {
    id: root

    required property StockSumViewModel sum
    property bool correctable: false
    signal correctionWanted

    objectName: "stock-panel"

    StatusPill {
        id: pill

        x: 20
        y: 18
        kind: root.sum.state === "out" ? "critical" : root.sum.state === "good" ? "positive" : "caution"
        symbol: root.sum.state === "out" ? "x" : root.sum.state === "good" ? "check" : root.sum.state === "arriving" ? "truck" : "chevron-down"
        text: root.sum.state === "out" ? qsTr("Rupture") : root.sum.state === "good" ? qsTr("Bon") : root.sum.state === "arriving" ? qsTr("Arrive") : qsTr("Bas")
    }
    StaffIconButton {
        objectName: "stock-panel-close"
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 8
        symbol: "x"
        text: qsTr("Fermer")
        onClicked: root.sum.close()
    }
    Column {
        id: facts

        x: 20
        anchors.top: pill.bottom
        anchors.topMargin: 12
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
            note: qsTr("promis à des clients")
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
            visible: root.correctable
            width: 1
            height: 12
        }
        StaffButton {
            objectName: "correct-stock"
            visible: root.correctable
            width: parent.width
            small: true
            symbol: "pencil"
            text: qsTr("Corriger ce chiffre")
            onClicked: root.correctionWanted()
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
    }
    ListView {
        objectName: "stock-others"
        anchors.top: facts.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 20
        width: parent.width - 40
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sum.others
        delegate: OtherPlaceItem {
            id: other

            width: ListView.view.width
            height: Theme.staffTarget
            onClicked: root.sum.open(root.sum.sku, other.locationId)
        }
    }
}
