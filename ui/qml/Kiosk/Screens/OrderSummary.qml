pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What is ordered, and when and for how much the rest of it is shipped.
Rectangle {
    id: root

    required property CheckoutViewModel checkout

    visible: checkout.articleNames !== ""
    implicitHeight: Math.max(128, words.implicitHeight + 40)
    radius: Theme.radiusM
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outline

    Row {
        id: pictures

        x: 24
        anchors.verticalCenter: parent.verticalCenter
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
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            elide: Text.ElideRight
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
        anchors.verticalCenter: parent.verticalCenter
        weight: Theme.strong
        tabular: true
        visible: root.checkout.shipsOn !== ""
        text: root.checkout.fee === "" ? qsTr("Offert") : root.checkout.fee
    }
}
