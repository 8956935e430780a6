pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What is ordered, and when and for how much the rest of it is shipped.
Rectangle {
    id: root

    required property CheckoutViewModel checkout
    required property BenefitsViewModel benefits
    property bool showsSum: true
    readonly property real headHeight: Math.max(128, words.implicitHeight + 40)

    visible: checkout.articleNames !== ""
    implicitHeight: headHeight + (sum.visible ? sum.implicitHeight + 24 : 0) + (earns.visible ? earns.implicitHeight + 20 : 0)
    radius: Theme.radiusM
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outline

    Row {
        id: pictures

        x: 24
        y: (root.headHeight - height) / 2
        spacing: 16

        Repeater {
            model: root.checkout.articles

            ProductPicture {
                required tint

                width: 80
                height: 88
            }
        }
    }
    Column {
        id: words

        anchors.left: pictures.right
        anchors.leftMargin: 24
        anchors.right: price.left
        anchors.rightMargin: 24
        y: (root.headHeight - height) / 2

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            weight: Theme.strong
            text: root.checkout.articleNames
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            visible: root.checkout.shipsOn !== ""
            text: qsTr("Livraison %1").arg(root.checkout.shipsOn)
        }
    }
    PlainText {
        id: price

        anchors.right: parent.right
        anchors.rightMargin: 24
        y: (root.headHeight - height) / 2
        weight: Theme.strong
        tabular: true
        visible: root.checkout.shipsOn !== "" && !sum.visible
        text: root.checkout.fee === "" ? qsTr("Offert") : root.checkout.fee
    }
    SumLines {
        id: sum

        visible: root.showsSum && (root.benefits.hasReductions || root.benefits.hasTenders)
        x: 24
        y: root.headHeight
        width: parent.width - 48
        benefits: root.benefits
    }
    PlainText {
        id: earns

        objectName: "checkout-earns"
        visible: root.showsSum && root.benefits.earns !== ""
        x: 24
        y: root.headHeight + (sum.visible ? sum.implicitHeight + 16 : -8)
        width: parent.width - 48
        wrapMode: Text.WordWrap
        type: Theme.label
        color: Theme.onSurfaceMuted
        text: root.benefits.earns
    }
}
