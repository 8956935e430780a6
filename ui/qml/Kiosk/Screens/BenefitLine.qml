import QtQuick
import Kiosk.Components
import Kiosk.Style

// A coupon or a gift card that was brought along: why, how much, and one touch to take it out again.
Item {
    id: root

    required property string key
    required property string kind
    required property string title
    required property string detail
    required property string amount
    required property bool counts
    signal removed

    implicitHeight: Math.max(words.implicitHeight + 24, out.height)
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, detail, amount].filter(text => text !== "").join(", ")

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        size: 38
        color: root.counts ? Theme.positive : Theme.caution
        name: root.kind === "gift_card" ? "gift" : "ticket"
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 20
        anchors.right: figure.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            weight: Theme.strong
            text: root.title
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            color: root.counts ? Theme.onSurfaceMuted : Theme.caution
            text: root.detail
        }
    }
    PlainText {
        id: figure

        anchors.right: out.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        weight: Theme.strong
        tabular: true
        color: Theme.positive
        text: root.amount
    }
    RoundButton {
        id: out

        objectName: "remove-" + root.key
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        text: qsTr("Retirer %1").arg(root.title)
        onClicked: root.removed()
    }
}
