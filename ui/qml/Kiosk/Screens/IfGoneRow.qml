pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One article: what happens if it is gone, the pictures of what would replace it, and a way to change that.
Item {
    id: root

    required property int index
    required property string lineId
    required property string name
    required property string picture
    required property int tint
    required property string sentence
    required property bool isOwn
    required property list<string> pictures
    required property list<int> tints
    signal openWanted(string id)

    implicitHeight: Math.max(96, words.implicitHeight + 32)
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + sentence

    Divider {
        visible: root.index > 0
        width: parent.width
    }
    ProductPicture {
        id: product

        x: 24
        anchors.verticalCenter: parent.verticalCenter
        width: 64
        height: 72
        radius: Theme.radiusS
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: product.right
        anchors.leftMargin: 20
        anchors.right: instead.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            weight: Theme.strong
            text: root.name
        }
        PlainText {
            objectName: "if-gone-" + root.lineId
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            weight: root.isOwn ? Theme.medium : Theme.regular
            color: root.isOwn ? Theme.onSurface : Theme.onSurfaceMuted
            text: root.sentence
        }
    }
    Row {
        id: instead

        anchors.right: change.left
        anchors.rightMargin: root.pictures.length > 0 ? 24 : 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Repeater {
            model: root.pictures

            ProductPicture {
                required property int index
                required property string modelData

                width: 56
                height: 64
                radius: Theme.radiusS
                picture: modelData
                tint: root.tints[index] ?? 1
            }
        }
    }
    TextButton {
        id: change

        objectName: "change-" + root.lineId
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Changer")
        Accessible.name: qsTr("Changer pour %1").arg(root.name)
        onClicked: root.openWanted(root.lineId)
    }
}
