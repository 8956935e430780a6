pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line of an order that a customer showed.
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

    implicitHeight: Math.max(72, words.implicitHeight) + 24
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, choice, standing, when, price].filter(Boolean).join(", ")

    Rule {
        visible: root.index > 0
        width: parent.width
    }
    ProductPicture {
        id: shown

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        width: 64
        height: 72
        radius: Theme.radiusS
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: shown.right
        anchors.leftMargin: 16
        anchors.right: sum.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: [root.name, root.choice].filter(Boolean).join(" · ")
        }
        Row {
            width: parent.width
            spacing: 6

            Icon {
                id: sign

                anchors.verticalCenter: word.verticalCenter
                size: 18
                name: root.symbol
                color: root.ink
            }
            PlainText {
                id: word

                objectName: "line-state"
                width: parent.width - sign.width - 6
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                weight: Theme.strong
                color: root.ink
                text: root.standing
            }
        }
        PlainText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.when
        }
    }
    PlainText {
        id: sum

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.staffBody
        weight: Theme.strong
        tabular: true
        text: root.price
    }
}
