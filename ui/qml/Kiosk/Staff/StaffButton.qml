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

    implicitHeight: small ? Theme.staffTarget : medium ? 56 : Theme.staffTargetMain
    implicitWidth: row.implicitWidth + 2 * (small ? 14 : medium ? 18 : 28)
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
            spacing: root.small ? 8 : 12

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbol !== ""
                name: root.symbol
                color: root.ink
                size: root.symbolSize
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
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
