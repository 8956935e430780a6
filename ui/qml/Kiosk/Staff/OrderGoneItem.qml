pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One line that is gone: what happened at the left, what to do at the right, the best way first.
Panel {
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

    implicitHeight: Math.max(words.implicitHeight, ways.implicitHeight) + 32
    Accessible.role: Accessible.Grouping
    Accessible.name: [name, choice, what].filter(part => part !== "").join(", ")

    ProductPicture {
        id: image

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        width: 72
        height: 80
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: image.right
        anchors.leftMargin: 16
        anchors.right: ways.left
        anchors.rightMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffHeading
            weight: Theme.strong
            text: [root.name, root.choice].filter(part => part !== "").join(" · ")
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            color: Theme.caution
            weight: Theme.medium
            text: root.what
        }
        PlainText {
            visible: root.offer !== "" && root.offerDetail !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.offerDetail
        }
    }
    Column {
        id: ways

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        width: 420
        spacing: 10

        StaffButton {
            objectName: "gone-accept-" + root.lineId
            visible: root.offer !== ""
            width: parent.width
            medium: true
            kind: root.index === 0 ? "primary" : "strong"
            symbol: root.offerSymbol
            text: root.offer
            onClicked: root.gone.acceptNext(root.lineId)
        }
        Row {
            spacing: 10

            StaffButton {
                id: rest

                objectName: "gone-keep-" + root.lineId
                visible: root.rest !== ""
                width: (ways.width - 10) / 2
                small: true
                text: root.rest
                onClicked: root.gone.keepRest(root.lineId)
            }
            StaffButton {
                objectName: "gone-out-" + root.lineId
                width: rest.visible ? (ways.width - 10) / 2 : ways.width
                small: true
                text: qsTr("Retirer du panier")
                onClicked: root.gone.takeOut(root.lineId)
            }
        }
    }
}
