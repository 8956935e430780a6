pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One request: what, between whom, how far it is, and what this place can say to it.
Panel {
    id: root

    required property string requestId
    required property string article
    required property string picture
    required property int tint
    required property int pieces
    required property string way
    required property string detail
    required property string status
    required property string statusText
    required property string verbs
    required property bool isUrgent
    property bool refusing: false
    property bool busy: false
    signal answered(string verb)
    signal granted(int by)
    signal refusedFor(string reason)

    objectName: "request-" + requestId
    height: Math.max(facts.implicitHeight, actions.implicitHeight) + 24
    border.color: isUrgent ? Theme.outlineStrong : Theme.outline
    Accessible.role: Accessible.ListItem
    Accessible.name: [article, pieces, way, statusText, detail].join(", ")

    function says(verb: string): bool {
        return verbs.split(" ").includes(verb) && !busy && !refusing;
    }

    ProductPicture {
        id: drawing

        x: 12
        y: 12
        width: 56
        height: 56
        radius: Theme.radiusS
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: facts

        anchors.left: drawing.right
        anchors.leftMargin: 14
        anchors.right: actions.left
        anchors.rightMargin: 16
        y: 12
        spacing: 4

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            weight: Theme.strong
            text: qsTr("%1 × %2").arg(root.pieces).arg(root.article)
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            text: root.way
        }
        Flow {
            width: parent.width
            spacing: 10

            StatusPill {
                kind: root.status === "refused" ? "critical" : root.status === "received" ? "positive" : root.isUrgent ? "caution" : "neutral"
                symbol: root.status === "refused" ? "x" : root.status === "received" ? "check" : root.status === "sent" ? "truck" : root.status === "withdrawn" ? "undo-2" : "clock"
                text: root.statusText
            }
            PlainText {
                height: 28
                verticalAlignment: Text.AlignVCenter
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.detail
            }
        }
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 12
        spacing: 8

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.busy
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: qsTr("Envoi…")
        }
        StaffStepper {
            objectName: "grant-" + root.requestId
            anchors.verticalCenter: parent.verticalCenter
            visible: root.says("accept") || root.says("receive")
            removes: false
            value: root.pieces
            subject: root.article
            onMinus: root.granted(-1)
            onPlus: root.granted(1)
        }
        Repeater {
            model: [
                {
                    verb: "withdraw",
                    symbol: "undo-2",
                    text: qsTr("Retirer la demande")
                },
                {
                    verb: "refuse",
                    symbol: "x",
                    text: qsTr("Refuser")
                },
                {
                    verb: "accept",
                    symbol: "check",
                    text: qsTr("Donner")
                },
                {
                    verb: "send",
                    symbol: "truck",
                    text: qsTr("Parti")
                },
                {
                    verb: "receive",
                    symbol: "package-check",
                    text: qsTr("Reçu")
                }
            ]

            StaffButton {
                required property var modelData

                objectName: modelData.verb + "-" + root.requestId
                visible: root.says(modelData.verb)
                medium: true
                kind: ["accept", "send", "receive"].includes(modelData.verb) ? "strong" : "quiet"
                symbol: modelData.symbol
                text: modelData.text
                onClicked: root.answered(modelData.verb)
            }
        }
        Repeater {
            model: [
                {
                    reason: "needed_here",
                    text: qsTr("Gardé ici")
                },
                {
                    reason: "reserved",
                    text: qsTr("Promis à des clients")
                },
                {
                    reason: "not_found",
                    text: qsTr("Introuvable")
                }
            ]

            StaffChip {
                required property var modelData

                objectName: "because-" + modelData.reason + "-" + root.requestId
                visible: root.refusing
                text: modelData.text
                onClicked: root.refusedFor(modelData.reason)
            }
        }
    }
}
