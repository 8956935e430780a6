pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// The characters of a code that was read aloud or printed: their boxes, and a key for each that a code can have.
FocusScope {
    id: root

    required property StaffCartViewModel cart
    property real gap: 32
    readonly property string characters: "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

    implicitHeight: column.implicitHeight
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            cart.erase();
        else
            cart.press(event.text);
    }

    Column {
        id: column

        width: parent.width
        spacing: root.gap

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
