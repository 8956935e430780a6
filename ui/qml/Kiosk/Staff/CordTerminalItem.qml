import QtQuick
import Kiosk.Components
import Kiosk.Style

// One terminal of the training shop: its code, whether it reaches its hub, and what it still has to send.
Item {
    id: root

    required property string code
    required property bool isOnline
    required property int made
    required property int unsent

    implicitHeight: 72
    Accessible.role: Accessible.ListItem
    Accessible.name: code + ", " + network.text + ", " + orders.text

    IconTile {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        symbol: root.isOnline ? "wifi" : "wifi-off"
        kind: root.isOnline ? "positive" : "neutral"
        color: root.isOnline ? Theme.positiveSoft : Theme.surfaceSunken
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: waiting.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            id: network

            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: root.isOnline ? qsTr("%1 en ligne").arg(root.code) : qsTr("%1 hors ligne").arg(root.code)
        }
        PlainText {
            id: orders

            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: qsTr("%n commande(s) prise(s)", "", root.made)
        }
    }
    StatusPill {
        id: waiting

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: root.unsent ? "caution" : "positive"
        symbol: root.unsent ? "clock" : "check"
        text: root.unsent ? qsTr("%n à envoyer", "", root.unsent) : qsTr("Tout est parti")
    }
}
