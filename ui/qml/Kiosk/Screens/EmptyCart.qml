pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// Nothing in the cart: the two ways to put something in.
Column {
    id: root

    signal scanWanted
    signal searchWanted

    topPadding: Viewport.portrait ? 240 : 16
    spacing: 32

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 240
        height: 240
        radius: 120
        color: Theme.surfaceSunken

        Icon {
            anchors.centerIn: parent
            size: 112
            name: "shopping-bag"
            color: Theme.onSurfaceMuted
        }
    }
    PlainText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 900)
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        type: Theme.bodyL
        color: Theme.onSurfaceMuted
        text: qsTr("Montrez le code de votre panier, ou cherchez un produit.")
    }
    PrimaryButton {
        objectName: "empty-scan"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.max(560, implicitWidth)
        xl: true
        symbol: "scan-line"
        text: qsTr("Montrer mon code")
        onClicked: root.scanWanted()
    }
    SecondButton {
        objectName: "empty-search"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.max(560, implicitWidth)
        symbol: "search"
        text: qsTr("Chercher un produit")
        onClicked: root.searchWanted()
    }
}
