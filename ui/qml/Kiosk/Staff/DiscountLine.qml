pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// An article that a discount is for, or not: what it costs, and what it will.
T.AbstractButton {
    id: root

    required property int index
    required property string sku
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property int quantity
    required property string was
    required property string now
    required property string given
    required property bool isChosen

    objectName: "discount-line-" + index
    implicitHeight: Theme.staffTargetMain
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: isChosen
    Accessible.name: [name, choice, now === "" ? was : qsTr("%1 au lieu de %2").arg(now).arg(was)].filter(Boolean).join(", ")

    background: Rectangle {
        radius: Theme.radiusS
        color: root.isChosen ? Theme.accentSoft : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edgeStrong : root.isChosen ? Theme.edge : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : root.isChosen ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        Icon {
            id: mark

            x: 14
            anchors.verticalCenter: parent.verticalCenter
            name: root.isChosen ? "square-check" : "square"
            color: root.isChosen ? Theme.accent : Theme.onSurfaceMuted
            size: 24
        }
        ProductPicture {
            id: drawing

            anchors.left: mark.right
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            width: 56
            height: 56
            radius: Theme.radiusS
            picture: root.picture
            tint: root.tint
        }
        Column {
            anchors.left: drawing.right
            anchors.leftMargin: 12
            anchors.right: prices.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffBody
                weight: Theme.strong
                text: root.name
            }
            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: [root.quantity > 1 ? qsTr("%n pièce(s)", "", root.quantity) : "", root.choice, root.given === "" ? "" : qsTr("déjà %1").arg(root.given)].filter(Boolean).join(" · ")
            }
        }
        Column {
            id: prices

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                anchors.right: parent.right
                type: Theme.staffBody
                weight: Theme.strong
                tabular: true
                text: root.now === "" ? root.was : root.now
            }
            PlainText {
                visible: root.now !== ""
                anchors.right: parent.right
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                tabular: true
                font.strikeout: true
                text: root.was
            }
        }
    }
}
