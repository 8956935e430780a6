pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One article of a task, and where it is.
Item {
    id: root

    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property string where
    required property string whereKind

    implicitHeight: Math.max(85, words.height + 20)
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, choice, where].filter(Boolean).join(", ")

    Rule {
        width: parent.width
    }
    ProductPicture {
        id: drawing

        anchors.verticalCenter: parent.verticalCenter
        width: 64
        height: 64
        radius: Theme.radiusS
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: root.name
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.choice
        }
        Row {
            width: parent.width
            spacing: 6

            Icon {
                id: pin

                anchors.verticalCenter: parent.verticalCenter
                name: root.whereKind === "positive" ? "map-pin" : "store"
                color: place.color
                size: 16
            }
            PlainText {
                id: place

                width: parent.width - pin.width - 6
                elide: Text.ElideRight
                type: Theme.staffSmall
                weight: Theme.medium
                color: root.whereKind === "positive" ? Theme.positive : Theme.caution
                text: root.where
            }
        }
    }
}
