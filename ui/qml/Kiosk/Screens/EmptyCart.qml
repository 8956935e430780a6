pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// Nothing in the cart: the two ways to put something in.
Item {
    id: root

    signal scanWanted
    signal searchWanted

    implicitHeight: note.y + note.implicitHeight

    StateNote {
        id: note

        y: Viewport.portrait && !Viewport.reach && !Theme.largeText ? 200 : 16
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 900)
        symbol: "shopping-bag"
        title: qsTr("Il n’attend que vous")
        detail: qsTr("Montrez le code de votre panier, ou cherchez un produit.")

        PrimaryButton {
            objectName: "empty-scan"
            width: parent.width
            xl: true
            symbol: "scan-line"
            text: qsTr("Montrer mon code")
            onClicked: root.scanWanted()
        }
        SecondButton {
            objectName: "empty-search"
            width: parent.width
            symbol: "search"
            text: qsTr("Chercher un produit")
            onClicked: root.searchWanted()
        }
    }
}
