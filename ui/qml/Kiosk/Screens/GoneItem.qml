pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One line that is gone: its picture, what happened, and up to three ways on, the best one first.
Rectangle {
    id: root

    required property GoneViewModel gone
    required property int index
    required property string lineId
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property string what
    required property string offer
    required property string offerDetail
    required property string offerSymbol
    required property string rest

    implicitHeight: ways.y + ways.implicitHeight + 32
    radius: Theme.radiusM
    color: Theme.surfaceRaised
    border.width: Theme.edge
    border.color: Theme.outline
    Accessible.role: Accessible.Grouping
    Accessible.name: [name, choice, what].filter(part => part !== "").join(", ")

    ProductPicture {
        id: image

        x: 32
        y: 32
        width: 136
        height: 152
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: image.right
        anchors.leftMargin: 28
        anchors.right: parent.right
        anchors.rightMargin: 32
        y: 32
        spacing: 8

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            text: root.name
        }
        PlainText {
            visible: root.choice !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: root.choice
        }
        Row {
            width: parent.width
            spacing: 12

            Icon {
                id: sign

                name: "circle-alert"
                size: 34
                color: Theme.caution
            }
            PlainText {
                width: parent.width - sign.width - 12
                wrapMode: Text.WordWrap
                weight: Theme.medium
                color: Theme.caution
                text: root.what
            }
        }
    }
    Column {
        id: ways

        x: 32
        y: Math.max(image.y + image.height, words.y + words.implicitHeight) + 28
        width: parent.width - 64
        spacing: 12

        ActionButton {
            objectName: "gone-accept-" + root.lineId
            // One accent a screen: the first decision to take.
            ground: root.index === 0 ? Theme.accent : Theme.inverse
            ink: root.index === 0 ? Theme.onAccent : Theme.onInverse
            visible: root.offer !== ""
            width: parent.width
            symbol: root.offerSymbol
            text: root.offer
            onClicked: root.gone.acceptNext(root.lineId)
        }
        PlainText {
            visible: root.offer !== "" && root.offerDetail !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignHCenter
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: root.offerDetail
        }
        Row {
            width: parent.width
            spacing: 16

            SecondButton {
                id: rest

                objectName: "gone-keep-" + root.lineId
                visible: root.rest !== ""
                width: (parent.width - 16) / 2
                text: root.rest
                onClicked: root.gone.keepRest(root.lineId)
            }
            SecondButton {
                objectName: "gone-out-" + root.lineId
                width: rest.visible ? (parent.width - 16) / 2 : parent.width
                text: qsTr("Retirer du panier")
                onClicked: root.gone.takeOut(root.lineId)
            }
        }
    }
}
