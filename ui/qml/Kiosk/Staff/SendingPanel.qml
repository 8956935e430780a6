pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One order: how it stands, why, and its lines.
Panel {
    id: root

    required property SendingViewModel sending
    readonly property RefusalText refusal: RefusalText {}

    objectName: "sending-panel"

    Row {
        id: head

        x: 20
        y: 16
        width: parent.width - 40

        StatusPill {
            anchors.verticalCenter: parent.verticalCenter
            kind: root.sending.state === "rejected" ? "critical" : root.sending.state === "unknown" ? "caution" : "neutral"
            symbol: root.sending.state === "rejected" ? "octagon-alert" : root.sending.state === "unknown" ? "circle-question-mark" : "clock"
            text: root.sending.state === "rejected" ? qsTr("Refusée") : root.sending.state === "unknown" ? qsTr("Issue inconnue") : qsTr("En attente")
        }
    }
    StaffIconButton {
        objectName: "sending-close"
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 6
        symbol: "x"
        text: qsTr("Fermer")
        onClicked: root.sending.select("")
    }
    PlainText {
        id: heading

        x: 20
        anchors.top: head.bottom
        anchors.topMargin: 12
        width: parent.width - 40
        elide: Text.ElideRight
        type: Theme.staffName
        weight: Theme.strong
        text: root.sending.number
    }
    PlainText {
        id: under

        x: 20
        anchors.top: heading.bottom
        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        width: parent.width - 40
        wrapMode: Text.WordWrap
        text: [qsTr("faite à %1").arg(root.sending.made), qsTr("%n essai(s)", "", root.sending.attempts), qsTr("clé %1").arg(root.sending.key), root.sending.orderTotal].join(" · ")
    }
    Note {
        id: why

        objectName: "sending-why"
        x: 20
        anchors.top: under.bottom
        anchors.topMargin: 12
        width: parent.width - 40
        kind: root.sending.state === "rejected" ? "critical" : root.sending.state === "unknown" ? "caution" : "neutral"
        symbol: root.sending.state === "rejected" ? "message-square-warning" : root.sending.state === "unknown" ? "circle-question-mark" : "clock"
        heading: root.sending.state === "rejected" ? qsTr("Ce que dit le serveur") : ""
        text: root.sending.state === "rejected" ? capital(root.refusal.reason(root.sending.reason)) + "." : root.sending.state === "unknown" ? qsTr("Issue inconnue, nous redemandons. La même clé est redemandée : la commande ne peut pas être doublée. Ni correction ni annulation avant la réponse.") : root.sending.nextTry === "" ? qsTr("Elle part maintenant. Rien à faire.") : qsTr("Prochain essai dans %1. Rien à faire.").arg(root.sending.nextTry)

        function capital(text: string): string {
            return text.slice(0, 1).toUpperCase() + text.slice(1);
        }
    }
    ListView {
        anchors.top: why.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        x: 20
        width: parent.width - 40
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sending.lines
        delegate: Item {
            id: line

            required property string name
            required property string choice
            required property int quantity
            required property string total
            required property string note
            required property string how
            required property string picture
            required property int tint
            readonly property string way: how === "take_now" ? qsTr("À emporter") : how === "store_pickup" ? qsTr("À retirer") : qsTr("Livraison")

            width: ListView.view.width
            height: Math.max(56, about.implicitHeight) + 16

            ProductPicture {
                id: shown

                anchors.verticalCenter: parent.verticalCenter
                width: 56
                height: 56
                radius: Theme.radiusS
                picture: line.picture
                tint: line.tint
            }
            Column {
                id: about

                anchors.left: shown.right
                anchors.leftMargin: 12
                anchors.right: sum.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    width: parent.width
                    elide: Text.ElideRight
                    type: Theme.staffBody
                    weight: Theme.medium
                    text: line.quantity + " × " + line.name
                }
                PlainText {
                    width: parent.width
                    elide: Text.ElideRight
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: [line.choice, line.way].filter(Boolean).join(" · ")
                }
                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.staffTiny
                    color: Theme.onSurfaceMuted
                    text: line.note
                }
            }
            PlainText {
                id: sum

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffBody
                weight: Theme.strong
                tabular: true
                text: line.total
            }
            Rule {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
    }
}
