pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One equivalent: picture, name with colour and size, price, and whether the shopper would take it.
T.AbstractButton {
    id: root

    required property string sku
    required property string name
    required property string price
    required property string picture
    required property int tint
    required property bool isAccepted
    signal switched(string sku)

    objectName: "equivalent-" + sku
    implicitHeight: Math.max(120, words.implicitHeight + 40)
    focusPolicy: Qt.TabFocus
    text: name
    Accessible.role: Accessible.CheckBox
    Accessible.name: name + ", " + price
    Accessible.checkable: true
    Accessible.checked: isAccepted
    onClicked: switched(sku)

    background: Rectangle {
        radius: Theme.radiusM
        color: Theme.surfaceRaised
        border.width: root.isAccepted || root.visualFocus ? Theme.edgeStrong : Theme.edge
        border.color: root.isAccepted ? Theme.onSurface : root.visualFocus ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        Rectangle {
            id: box

            x: 28
            anchors.verticalCenter: parent.verticalCenter
            width: 40
            height: 40
            radius: 10
            color: root.isAccepted ? Theme.accent : "transparent"
            border.width: root.isAccepted ? 0 : 3
            border.color: Theme.outlineStrong

            Icon {
                anchors.centerIn: parent
                visible: root.isAccepted
                name: "check"
                size: 28
                color: Theme.onAccent
            }
        }
        ProductPicture {
            id: product

            anchors.left: box.right
            anchors.leftMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            width: 80
            height: 92
            radius: Theme.radiusS
            opacity: root.isAccepted ? 1 : 0.5
            picture: root.picture
            tint: root.tint
        }
        PlainText {
            id: words

            anchors.left: product.right
            anchors.leftMargin: 24
            anchors.right: cost.left
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.WordWrap
            type: Theme.bodyL
            weight: Theme.strong
            color: root.isAccepted ? Theme.onSurface : Theme.onSurfaceMuted
            text: root.name
        }
        PlainText {
            id: cost

            anchors.right: parent.right
            anchors.rightMargin: 28
            anchors.verticalCenter: parent.verticalCenter
            weight: Theme.medium
            tabular: true
            color: root.isAccepted ? Theme.onSurface : Theme.onSurfaceMuted
            text: root.price
        }
    }
}
