pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line of the order on the counter: what it is, where it lies here, how far it is.
Item {
    id: root

    required property string lineId
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property string price
    required property string standing
    required property string tone
    required property string symbol
    required property string shelf
    required property bool isMine
    readonly property color ink: tone === "positive" ? Theme.positive : tone === "caution" ? Theme.caution : Theme.onSurfaceMuted

    implicitHeight: Math.max(64, words.implicitHeight) + 16
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, choice, standing, shelf, price].filter(Boolean).join(", ")

    Rule {
        width: parent.width
    }
    ProductPicture {
        id: shown

        anchors.verticalCenter: parent.verticalCenter
        width: 56
        height: 56
        radius: Theme.radiusS
        opacity: root.isMine ? 1 : 0.6
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: shown.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Item {
            width: parent.width
            height: name.implicitHeight

            PlainText {
                id: name

                width: parent.width - sum.width - 8
                elide: Text.ElideRight
                type: Theme.staffBody
                weight: root.isMine ? Theme.strong : Theme.regular
                text: root.name
            }
            PlainText {
                id: sum

                anchors.right: parent.right
                type: Theme.staffBody
                tabular: true
                text: root.price
            }
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
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                size: 16
                name: root.isMine && root.shelf !== "" ? "map-pin" : root.symbol
                color: root.isMine && root.shelf !== "" ? Theme.onSurface : root.ink
            }
            PlainText {
                width: parent.width - sign.width - 6
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                weight: Theme.medium
                color: root.isMine && root.shelf !== "" ? Theme.onSurface : root.ink
                text: root.isMine && root.shelf !== "" ? root.shelf : root.standing
            }
        }
    }
}
