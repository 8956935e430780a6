pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One article of a printed page, and the button that takes it.
Item {
    id: root

    required property int index
    required property string productId
    required property string sku
    required property string picture
    required property string name
    required property string subtitle
    required property string price
    required property string availability
    required property bool isHere
    required property int tint
    required property bool looksUp
    // Said on the button, since the cart lies below this sheet.
    property int added: 0
    signal wanted(string productId, string sku)

    objectName: "selection-row-" + index
    implicitHeight: 84
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, subtitle, price, availability].filter(Boolean).join(", ")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: Theme.surfaceRaised
        border.width: Theme.edge / 2
        border.color: Theme.outline
    }
    ProductPicture {
        id: drawing

        x: 10
        anchors.verticalCenter: parent.verticalCenter
        width: 64
        height: 64
        radius: Theme.radiusS
        picture: root.picture
        tint: root.tint
    }
    Column {
        anchors.left: drawing.right
        anchors.leftMargin: 14
        anchors.right: cost.left
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffHeading
            weight: Theme.strong
            text: root.name
        }
        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: root.isHere ? Theme.positive : Theme.onSurfaceMuted
            text: [root.subtitle, root.availability].filter(Boolean).join(" · ")
        }
    }
    PlainText {
        id: cost

        anchors.right: take.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.staffHeading
        weight: Theme.strong
        tabular: true
        text: root.price
    }
    StaffButton {
        id: take

        objectName: root.objectName + "-take"
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        width: 168
        medium: true
        symbol: root.looksUp ? "search" : root.added > 0 ? "check" : "plus"
        text: root.looksUp ? qsTr("Son stock") : root.added > 0 ? qsTr("%n ajouté(s)", "", root.added) : qsTr("Ajouter")
        Accessible.name: take.text + ", " + root.name
        onClicked: {
            root.added += 1;
            root.wanted(root.productId, root.sku);
        }
    }
}
