pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line of a refused order: how many, how to have it, and its price today.
Item {
    id: root

    required property string lineId
    required property string name
    required property string choice
    required property int quantity
    required property string price
    required property string wasPrice
    required property string total
    required property string way
    required property string place
    required property bool canHere
    required property bool canPickup
    required property bool canDelivery
    required property bool isSold
    required property bool isShort
    readonly property bool isOut: quantity === 0
    signal counted(int quantity)
    signal routed(string way)

    implicitHeight: 120
    objectName: "mend-line-" + lineId

    Column {
        anchors.left: parent.left
        anchors.right: stepper.left
        anchors.rightMargin: 16
        y: 10
        opacity: root.isOut ? 0.5 : 1

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: root.choice === "" ? root.name : root.name + " · " + root.choice
        }
        PlainText {
            objectName: root.objectName + "-state"
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: !root.isSold || root.wasPrice !== "" ? Theme.critical : root.isShort ? Theme.caution : Theme.onSurfaceMuted
            text: root.isOut ? qsTr("Retirée de la commande") : !root.isSold ? qsTr("N’est plus vendu : à retirer") : root.wasPrice !== "" ? qsTr("%1 aujourd’hui au lieu de %2").arg(root.price).arg(root.wasPrice) : root.isShort ? qsTr("%1 · plus assez de pièces").arg(root.place) : [root.place, root.price].join(" · ")
        }
    }
    StaffStepper {
        id: stepper

        objectName: root.objectName + "-quantity"
        y: 10
        anchors.right: sum.left
        anchors.rightMargin: 16
        value: root.quantity
        subject: root.name
        onMinus: root.counted(root.quantity - 1)
        onPlus: root.counted(root.quantity + 1)
    }
    PlainText {
        id: sum

        y: 22
        width: 104
        anchors.right: parent.right
        horizontalAlignment: Text.AlignRight
        type: Theme.staffBody
        weight: Theme.strong
        tabular: true
        text: root.total
    }
    Row {
        y: 64
        spacing: 8
        visible: !root.isOut

        StaffChip {
            objectName: root.objectName + "-here"
            visible: root.canHere || root.way === "here"
            text: qsTr("Emporter")
            on: root.way === "here"
            onClicked: root.routed("here")
        }
        StaffChip {
            objectName: root.objectName + "-pickup"
            visible: root.canPickup || root.way === "pickup"
            text: qsTr("Retirer")
            on: root.way === "pickup"
            onClicked: root.routed("pickup")
        }
        StaffChip {
            objectName: root.objectName + "-delivery"
            visible: root.canDelivery || root.way === "delivery"
            text: qsTr("Livrer")
            on: root.way === "delivery"
            onClicked: root.routed("delivery")
        }
    }
    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
