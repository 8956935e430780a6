pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The cart goes back to the customer's phone, or on to a kiosk: a QR for both, and the code to type at the kiosk.
StaffSheet {
    id: root

    required property StaffCartViewModel cart

    open: cart.sheet === "offer"
    title: qsTr("Rendre le panier")
    subtitle: qsTr("Le client scanne ce code avec son téléphone, ou vous le montrez à une borne : le panier s’y ouvre.")
    plateWidth: 720
    plateHeight: 520
    onClosed: cart.closeSheet()

    Panel {
        id: plate

        width: 376
        height: 376
        color: "white"

        QrCode {
            objectName: "offer-qr"
            anchors.centerIn: parent
            width: 344
            height: 344
            text: root.cart.offerUrl
        }
    }
    Column {
        anchors.left: plate.right
        anchors.leftMargin: 32
        anchors.right: parent.right
        anchors.verticalCenter: plate.verticalCenter
        spacing: 8

        PlainText {
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: qsTr("Ou le code à taper à la borne")
        }
        PlainText {
            objectName: "offer-code"
            type: Theme.staffHeroFigure
            weight: Theme.strong
            text: root.cart.offerCode
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            color: Theme.onSurfaceMuted
            text: qsTr("Valable jusqu’à %1.").arg(root.cart.offerUntil)
        }
        Item {
            width: 1
            height: 24
        }
        StaffButton {
            objectName: "offer-finish"
            width: parent.width
            kind: "strong"
            medium: true
            text: qsTr("C’est repris, fin de visite")
            onClicked: root.cart.finish()
        }
    }
}
