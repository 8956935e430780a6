pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The tablet's first screen while no cart is open: a QR is scanned at any time, six characters are typed here.
FocusScope {
    id: root

    required property StaffCartViewModel cart
    property FrameFeed feed: null

    Column {
        id: words

        x: 24
        width: (Viewport.wide ? 640 : 464)
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        CameraPane {
            width: parent.width
            feed: root.feed
            symbol: "scan-qr-code"
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffTitle
            text: qsTr("Scannez le QR du client, ou tapez son code")
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffHeading
            color: Theme.onSurfaceMuted
            text: qsTr("Le code est sous le QR, sur son téléphone, ou imprimé à côté d’un article. Un article scanné ouvre un nouveau panier.")
        }
        CodeNote {
            width: parent.width
            cart: root.cart
        }
    }
    Panel {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: parent.width - words.width - 72
        color: Theme.surfaceSunken

        CodePad {
            anchors.centerIn: parent
            width: Math.min(parent.width - 48, 720)
            focus: true
            cart: root.cart
        }
    }
}
