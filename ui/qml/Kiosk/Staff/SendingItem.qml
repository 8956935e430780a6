pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One order without an answer.
T.AbstractButton {
    id: root

    required property string orderId
    required property string number
    required property string status
    required property string reason
    required property string nextTry
    required property string total
    required property string made
    property bool selected: false
    readonly property string word: status === "rejected" ? qsTr("Refusée") : status === "unknown" ? qsTr("Issue inconnue") : qsTr("En attente")
    readonly property string detail: status === "pending" ? [nextTry === "" ? qsTr("part maintenant") : qsTr("prochain essai dans %1").arg(nextTry), refusal.reason(reason)].filter(Boolean).join(" · ") : status === "unknown" ? qsTr("nous redemandons avec la même clé") : refusal.reason(reason)
    readonly property RefusalText refusal: RefusalText {}

    objectName: "sending-" + number
    focusPolicy: Qt.TabFocus
    text: number
    Accessible.role: Accessible.ListItem
    Accessible.name: [number, word, detail, total].filter(Boolean).join(", ")

    background: Rectangle {
        color: root.selected ? Theme.surface : root.down ? Theme.surfaceSunken : "transparent"

        Rectangle {
            visible: root.selected || root.visualFocus
            width: 4
            height: parent.height
            color: root.visualFocus ? Theme.onSurface : Theme.accent
        }
        Rule {
            width: parent.width
        }
    }
    contentItem: Item {
        IconTile {
            id: sign

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            kind: root.status === "rejected" ? "critical" : root.status === "unknown" ? "caution" : "neutral"
            symbol: root.status === "rejected" ? "octagon-alert" : root.status === "unknown" ? "circle-question-mark" : "clock"
        }
        Column {
            anchors.left: sign.right
            anchors.leftMargin: 14
            anchors.right: sum.left
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffBody
                weight: Theme.strong
                text: root.number
            }
            Row {
                width: parent.width

                PlainText {
                    id: stateWord

                    type: Theme.staffSmall
                    weight: Theme.strong
                    color: root.status === "rejected" ? Theme.critical : root.status === "unknown" ? Theme.caution : Theme.onSurfaceMuted
                    text: root.word
                }
                PlainText {
                    width: parent.width - stateWord.width
                    elide: Text.ElideRight
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: root.detail === "" ? "" : " · " + root.detail
                }
            }
        }
        Column {
            id: sum

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                anchors.right: parent.right
                type: Theme.staffBody
                weight: Theme.strong
                tabular: true
                text: root.total
            }
            PlainText {
                anchors.right: parent.right
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                tabular: true
                text: root.made
            }
        }
    }
}
