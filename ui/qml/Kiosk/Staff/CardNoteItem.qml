import QtQuick
import Kiosk.Components
import Kiosk.Style

// What somebody of the shop wrote down, under their name.
Rectangle {
    id: root

    required property int index
    required property string noteId
    required property string text
    required property string author
    required property bool removable
    signal removed

    objectName: "card-note-" + index
    implicitHeight: words.implicitHeight + 24
    radius: Theme.radiusS
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.onSurface
    Accessible.role: Accessible.ListItem
    Accessible.name: [text, author].join(", ")

    Icon {
        id: sign

        x: 12
        y: 13
        name: "notebook-pen"
        size: 20
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: bin.visible ? bin.left : parent.right
        anchors.rightMargin: bin.visible ? 0 : 12
        y: 12

        PlainText {
            width: parent.width
            wrapMode: Text.Wrap
            type: Theme.staffSmall
            text: root.text
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffTiny
            color: Theme.onSurfaceMuted
            text: root.author
        }
    }
    StaffIconButton {
        id: bin

        objectName: root.objectName + "-remove"
        visible: root.removable
        anchors.right: parent.right
        y: 2
        symbol: "trash-2"
        text: qsTr("Retirer cette note")
        onClicked: root.removed()
    }
}
