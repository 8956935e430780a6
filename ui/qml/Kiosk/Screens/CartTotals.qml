pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What it costs, and the one action. When something cannot be had, the action is to take it out.
Item {
    id: root

    required property CartViewModel cart
    required property BenefitsViewModel benefits
    readonly property bool narrow: width < 800 || Theme.body.scale > 1.2
    signal orderWanted

    implicitHeight: narrow ? figures.implicitHeight + 24 + order.implicitHeight : Math.max(figures.implicitHeight, order.implicitHeight)

    function sum(): string {
        const goods = root.benefits.discount === "" ? root.cart.goods : qsTr("%1, réduction %2").arg(root.cart.goods).arg(root.benefits.discount);
        if (root.cart.fee === "") {
            if (root.benefits.discount !== "")
                return goods;
            return root.cart.parcels > 0 ? qsTr("Livraison offerte") : qsTr("%n article(s)", "", root.cart.pieces);
        }
        if (root.cart.parcels > 1)
            return qsTr("%1 + %n colis, %2", "", root.cart.parcels).arg(goods).arg(root.cart.fee);
        return qsTr("%1 + livraison %2").arg(goods).arg(root.cart.fee);
    }

    Column {
        id: figures

        // What is not known yet costs nothing yet, and nothing is no total.
        visible: root.cart.hasCatalogue
        width: root.narrow ? parent.width : parent.width - order.width - 32
        anchors.bottom: root.narrow ? undefined : parent.bottom

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: root.sum()
        }
        PlainText {
            objectName: "cart-paid-before"
            visible: root.benefits.hasTenders
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            weight: Theme.medium
            color: Theme.positive
            text: qsTr("Total %1, déjà réglé %2. Reste à payer :").arg(root.cart.total).arg(root.benefits.paidBefore)
        }
        PlainText {
            objectName: "cart-total"
            type: Theme.total
            text: root.benefits.hasTenders ? root.benefits.due : root.cart.total
            Accessible.name: root.benefits.hasTenders ? qsTr("Reste à payer %1").arg(root.benefits.due) : qsTr("Total %1").arg(root.cart.total)
        }
    }
    PrimaryButton {
        id: order

        objectName: "order"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.narrow ? parent.width : Math.max(472, implicitWidth)
        xl: true
        // Nor is it anything to take out.
        visible: root.cart.hasCatalogue
        symbol: root.cart.canOrder ? "arrow-right" : root.cart.canGather ? "split" : "x"
        symbolAfter: root.cart.canOrder
        text: root.cart.canOrder ? qsTr("Commander") : root.cart.canGather ? qsTr("Tout réunir") : qsTr("Enlever ce qui manque")
        onClicked: {
            if (root.cart.canOrder)
                root.orderWanted();
            else if (root.cart.canGather)
                root.cart.gatherMissing();
            else
                root.cart.removeMissing();
        }
    }
}
