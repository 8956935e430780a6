pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// My cart (scan), find a product, my order.
Column {
    id: root

    // One of two variants that may be tried out: what stands on top.
    property bool searchFirst: false
    signal scanWanted
    signal searchWanted
    signal orderWanted

    spacing: Theme.space(3)

    CartDoor {
        visible: !root.searchFirst
        objectName: "door-cart"
        width: root.width
        onClicked: root.scanWanted()
    }
    Row {
        spacing: Theme.gutter

        Door {
            id: search

            objectName: "door-search"
            width: (root.width - Theme.gutter) / 2
            height: Math.max(implicitHeight, order.implicitHeight)
            symbol: "search"
            text: qsTr("Trouver un produit")
            detail: qsTr("Ici, à côté, ou livré")
            onClicked: root.searchWanted()
        }
        Door {
            id: order

            objectName: "door-order"
            width: (root.width - Theme.gutter) / 2
            height: Math.max(implicitHeight, search.implicitHeight)
            symbol: "package"
            text: qsTr("Ma commande")
            detail: qsTr("Suivre, retirer, rendre")
            onClicked: root.orderWanted()
        }
    }
    Loader {
        active: root.searchFirst
        visible: active
        width: root.width
        sourceComponent: CartDoor {
            objectName: "door-cart"
            onClicked: root.scanWanted()
        }
    }
}
