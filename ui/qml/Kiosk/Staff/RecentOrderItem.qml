pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One order: number, where and by whom it was made, what it comes to, and whether the hub settled it as asked.
Item {
    id: root

    required property string number
    required property string device
    required property string person
    required property int pieces
    required property string total
    required property string placed
    required property string outcome
    readonly property bool asAsked: outcome === "allocated"

    objectName: "recent-" + number
    Accessible.role: Accessible.ListItem
    Accessible.name: [number, device, person, total, placed].filter(Boolean).join(", ")

    Rule {
        width: parent.width
    }
    IconTile {
        id: sign

        x: 20
        anchors.verticalCenter: parent.verticalCenter
        kind: root.asAsked ? "positive" : root.outcome === "dropped" ? "critical" : "caution"
        symbol: root.asAsked ? "circle-check" : root.outcome === "moved" || root.outcome === "replaced" ? "arrow-right-left" : root.outcome === "waiting" ? "clock" : "circle-x"
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: sum.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: root.number
        }
        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: [root.person, qsTr("%n pièce(s)", "", root.pieces), root.asAsked ? "" : root.outcome === "moved" ? qsTr("autre lieu") : root.outcome === "replaced" ? qsTr("équivalent") : root.outcome === "waiting" ? qsTr("en attente de stock") : qsTr("ligne retirée")].filter(Boolean).join(" · ")
        }
    }
    Column {
        id: sum

        anchors.right: parent.right
        anchors.rightMargin: 20
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
            text: root.placed
        }
    }
}
