pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A code typed while something else is on the screen: another cart, or one more article whose label cannot be read.
StaffSheet {
    id: root

    required property StaffCartViewModel cart

    objectName: "typed-code"
    open: cart.sheet === "code"
    title: qsTr("Saisir un code")
    subtitle: cart.hasCart ? qsTr("Un article s’ajoute au panier en cours ; le code d’un client ouvre le sien.") : qsTr("Celui du client, sous le QR de son téléphone, ou celui imprimé à côté d’un article.")
    plateWidth: 800
    plateHeight: note.visible ? 744 : 656
    onClosed: cart.closeSheet()

    CodePad {
        id: pad

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 720)
        height: implicitHeight
        gap: 20
        focus: root.open
        cart: root.cart
    }
    CodeNote {
        id: note

        anchors.top: pad.bottom
        anchors.topMargin: 12
        width: parent.width
        cart: root.cart
    }
}
