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
    readonly property string characters: "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            cart.erase();
        else
            cart.press(event.text);
    }

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

        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width - 48, 720)
            spacing: 32

            CodeBoxes {
                anchors.horizontalCenter: parent.horizontalCenter
                typed: root.cart.typed
                length: root.cart.codeLength
                busy: root.cart.isBusy
                wrong: root.cart.notice === "code_wrong"
            }
            Grid {
                id: keys

                readonly property real keyWidth: (width - 7 * spacing) / 8

                width: parent.width
                columns: 8
                spacing: 8

                Repeater {
                    model: root.characters.length

                    PadKey {
                        required property int index

                        objectName: "code-" + text
                        width: keys.keyWidth
                        height: 72
                        type: Theme.staffName
                        text: root.characters[index]
                        onClicked: root.cart.press(text)
                    }
                }
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 16

                PadKey {
                    objectName: "code-clear"
                    width: 160
                    height: 72
                    bare: true
                    text: qsTr("Effacer")
                    onClicked: root.cart.clear()
                }
                PadKey {
                    objectName: "code-erase"
                    width: 160
                    height: 72
                    bare: true
                    symbol: "delete"
                    text: qsTr("Effacer le dernier caractère")
                    onClicked: root.cart.erase()
                }
            }
        }
    }
}
