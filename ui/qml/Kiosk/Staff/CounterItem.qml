pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One order that waits at the counter.
T.AbstractButton {
    id: root

    required property int index
    required property string orderId
    required property string kind
    required property string title
    required property string detail
    required property string pill
    required property string tone
    required property string when
    required property bool isHere
    required property bool isOverdue
    required property string picture
    required property int tint
    required property int more
    property bool selected: false
    readonly property string here: qsTr("Le client est là")

    objectName: "counter-" + orderId + "-" + kind
    focusPolicy: Qt.TabFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, detail, isHere ? here : "", pill, when].filter(Boolean).join(", ")

    background: Rectangle {
        color: root.selected ? Theme.surface : root.down ? Theme.surfaceSunken : "transparent"

        Rectangle {
            visible: root.selected || root.visualFocus
            width: 4
            height: parent.height
            color: root.visualFocus ? Theme.onSurface : Theme.accent
        }
        Rule {
            visible: root.index > 0
            width: parent.width
        }
    }
    contentItem: Item {
        IconTile {
            id: sign

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            kind: root.isHere || root.isOverdue ? "caution" : "neutral"
            symbol: root.kind === "parcel" ? "package" : root.isHere ? "bell-ring" : "shopping-bag"
        }
        Column {
            anchors.left: sign.right
            anchors.leftMargin: 14
            anchors.right: states.left
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffBody
                weight: Theme.strong
                text: root.title
            }
            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.detail
            }
        }
        Column {
            id: states

            anchors.right: shown.left
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            StatusPill {
                anchors.right: parent.right
                kind: root.isHere ? "caution" : root.tone
                symbol: root.isHere ? "bell-ring" : root.isOverdue ? "clock-alert" : ""
                text: root.isHere ? root.here : root.pill
            }
            PlainText {
                anchors.right: parent.right
                visible: text !== ""
                type: Theme.staffTiny
                color: Theme.onSurfaceMuted
                text: root.isHere ? root.pill : root.when
            }
        }
        ProductPicture {
            id: shown

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            width: 48
            height: 48
            radius: Theme.radiusS
            picture: root.picture
            tint: root.tint
        }
    }
}
