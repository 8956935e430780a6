pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// What is said when a place has nothing to show: empty, not found, no paper, no camera. An icon, one sentence, why,
// and the ways on as buttons below. `kind` is neutral, caution or critical; `small` where it stands in something else.
Column {
    id: root

    required property string symbol
    required property string title
    property string detail: ""
    property string kind: "neutral"
    property bool small: !Viewport.portrait
    default property alias ways: wayGrid.data

    readonly property color ink: kind === "critical" ? Theme.critical : kind === "caution" ? Theme.caution : Theme.onSurfaceMuted

    spacing: small ? Theme.space(3) : Theme.space(4)

    // In reach mode the upper part has the sign.
    Rectangle {
        visible: !Viewport.reach
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.small ? 136 : 240
        height: width
        radius: Math.min(Theme.radiusPill, width / 2)
        color: root.kind === "critical" ? Theme.criticalSoft : root.kind === "caution" ? Theme.cautionSoft : Theme.surfaceSunken
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: root.ink

        Icon {
            anchors.centerIn: parent
            size: parent.width / 2
            name: root.symbol
            color: root.ink
        }
    }
    Column {
        width: parent.width
        spacing: Theme.space(1)

        PlainText {
            id: heading

            objectName: "state-title"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            type: root.small ? Theme.title : Theme.headline
            text: root.title
            Accessible.role: Accessible.AlertMessage
            Accessible.name: root.detail === "" ? root.title : root.title + ". " + root.detail
        }
        PlainText {
            objectName: "state-detail"
            visible: root.detail !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            type: root.small ? Theme.body : Theme.bodyL
            color: Theme.onSurfaceMuted
            text: root.detail
            Accessible.ignored: true
        }
    }
    Column {
        id: wayGrid

        visible: children.length > 0
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 760)
        spacing: Theme.space(2)
    }
}
