pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line of an order: what, how it stands, when and where.
Item {
    id: root

    required property int index
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property string price
    required property string standing
    required property string tone
    required property string symbol
    required property string when

    readonly property color ink: tone === "positive" ? Theme.positive : tone === "caution" ? Theme.caution : Theme.onSurfaceMuted

    implicitHeight: Math.max(128, words.implicitHeight) + 48
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, choice, standing, when, price].filter(Boolean).join(", ")

    Divider {
        visible: root.index > 0
        width: parent.width
    }
    ProductPicture {
        id: shown

        x: 28
        anchors.verticalCenter: parent.verticalCenter
        width: 112
        height: 128
        radius: Theme.radiusM
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: shown.right
        anchors.leftMargin: 24
        anchors.right: sum.left
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            text: root.name
        }
        PlainText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: root.choice
        }
        Row {
            width: parent.width
            spacing: 8

            Icon {
                id: sign

                y: 2
                size: 28
                name: root.symbol
                color: root.ink
            }
            PlainText {
                objectName: "line-state"
                width: parent.width - sign.width - 8
                wrapMode: Text.WordWrap
                type: Theme.label
                weight: Theme.medium
                color: root.ink
                text: root.standing
            }
        }
        PlainText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: root.when
        }
    }
    PlainText {
        id: sum

        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        weight: Theme.strong
        tabular: true
        text: root.price
    }
}
