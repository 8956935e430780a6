pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// A button of the staff scale: 72 high in an action bar, 56 (`medium`) or 48 (`small`) elsewhere. `kind` is primary (one a
// screen), strong, or quiet.
T.AbstractButton {
    id: root

    property string symbol: ""
    property string kind: "quiet"
    property bool medium: false
    property bool small: false
    readonly property color ground: kind === "primary" ? Theme.accent : kind === "strong" ? Theme.inverse : Theme.surfaceRaised
    readonly property color ink: kind === "primary" ? Theme.onAccent : kind === "strong" ? Theme.onInverse : Theme.onSurface
    readonly property real symbolSize: small ? 20 : medium ? 22 : 24
    readonly property real gap: small ? 8 : 12
    // What stands beside the words, and the least air at both ends.
    readonly property real beside: symbol === "" ? 0 : symbolSize + (text === "" ? 0 : gap)

    implicitHeight: Math.max(small ? Theme.staffTarget : medium ? 56 : Theme.staffTargetMain, label.implicitHeight + 12)
    implicitWidth: beside + (text === "" ? 0 : label.implicitWidth) + 2 * (small ? 14 : medium ? 18 : 28)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Math.min(Theme.radiusPill, height / 2)
        color: root.down ? Qt.darker(root.ground, 1.08) : root.ground
        border.width: root.visualFocus ? Theme.edgeStrong : root.kind === "quiet" ? Theme.edge / 2 : 0
        border.color: root.visualFocus ? Theme.onSurface : Theme.outlineStrong
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: root.gap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbol !== ""
                name: root.symbol
                color: root.ink
                size: root.symbolSize
            }
            PlainText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                // Words that are wider than the button go on in another line.
                width: root.width > 0 ? Math.min(implicitWidth, Math.max(0, root.width - root.beside - 20)) : implicitWidth
                wrapMode: Text.WordWrap
                horizontalAlignment: root.symbol === "" ? Text.AlignHCenter : Text.AlignLeft
                visible: root.text !== ""
                type: root.small || root.medium ? Theme.staffBody : Theme.staffHeading
                weight: Theme.strong
                tabular: true
                color: root.ink
                text: root.text
            }
        }
    }
}
