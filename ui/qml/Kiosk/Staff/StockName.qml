pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// The variant of a row: picture, name, choice.
Item {
    id: root

    required property string name
    required property string choice
    required property string picture
    required property int tint

    implicitHeight: 56
    Accessible.role: Accessible.RowHeader
    Accessible.name: [name, choice].filter(Boolean).join(", ")
    // Kept for another row: until then it is nowhere, for readers of the screen too.
    TableView.onPooled: visible = false
    TableView.onReused: visible = true

    ProductPicture {
        id: drawing

        x: 12
        anchors.verticalCenter: parent.verticalCenter
        width: 40
        height: 40
        radius: Theme.radiusS * 2 / 3
        visible: root.name !== ""
        picture: root.picture
        tint: root.tint
    }
    Column {
        anchors.left: drawing.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffSmall
            weight: Theme.strong
            text: root.name
        }
        PlainText {
            width: parent.width
            // The size stands last: it must not be what is cut.
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.staffTiny.size - 2
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.choice
        }
    }
    Skeleton {
        visible: root.name === ""
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 24
        height: 32
    }
    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
