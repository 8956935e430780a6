pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// Something that may please, and why; a touch puts it into the cart. What was just bought never comes here.
T.AbstractButton {
    id: root

    required property int index
    required property string productId
    required property string name
    required property string reason
    required property string price

    objectName: "card-tip-" + index
    implicitHeight: Math.max(56, words.implicitHeight + 16)
    focusPolicy: Qt.TabFocus
    text: qsTr("Ajouter %1 au panier").arg(name)
    Accessible.role: Accessible.Button
    Accessible.name: [text, reason, price].join(", ")

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.surfaceSunken : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edge : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : Theme.outlineStrong
    }
    contentItem: Item {
        Column {
            id: words

            x: 14
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - cost.width - plus.width - 46

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffSmall
                weight: Theme.strong
                text: root.name
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.reason
            }
        }
        PlainText {
            id: cost

            anchors.right: plus.left
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.staffSmall
            weight: Theme.strong
            tabular: true
            text: root.price
        }
        Icon {
            id: plus

            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            name: "plus"
            size: 20
        }
    }
}
