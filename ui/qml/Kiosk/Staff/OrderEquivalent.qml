pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One equivalent, with its price; touching takes it off, or back.
T.AbstractButton {
    id: root

    required property string sku
    required property string name
    required property string price
    required property string picture
    required property int tint
    required property bool isAccepted
    readonly property color ink: isAccepted ? Theme.onSurface : Theme.onSurfaceMuted
    signal switched(string sku)

    objectName: "equivalent-" + sku
    implicitHeight: 68
    focusPolicy: Qt.TabFocus
    text: name
    Accessible.role: Accessible.CheckBox
    Accessible.name: name + ", " + price
    Accessible.checkable: true
    Accessible.checked: isAccepted
    onClicked: switched(sku)

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.surfaceSunken : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edge : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : Theme.outlineStrong
    }
    contentItem: Item {
        Icon {
            id: box

            x: 14
            anchors.verticalCenter: parent.verticalCenter
            name: root.isAccepted ? "check" : "x"
            size: 22
            color: root.isAccepted ? Theme.positive : Theme.onSurfaceMuted
        }
        ProductPicture {
            id: product

            anchors.left: box.right
            anchors.leftMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            width: 42
            height: 50
            radius: Theme.radiusS
            opacity: root.isAccepted ? 1 : 0.5
            picture: root.picture
            tint: root.tint
        }
        PlainText {
            anchors.left: product.right
            anchors.leftMargin: 14
            anchors.right: cost.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.medium
            color: root.ink
            text: root.name
        }
        PlainText {
            id: cost

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.staffBody
            tabular: true
            color: root.ink
            text: root.price
        }
    }
}
