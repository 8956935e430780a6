pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One of the two indicators of the bar. Touching it opens what it speaks of.
T.AbstractButton {
    id: root

    required property string symbol
    property string kind: "ok"
    readonly property color ink: kind === "ok" ? Theme.positive : kind === "wait" ? Theme.caution : Theme.onSurfaceMuted

    implicitHeight: Theme.staffTarget
    implicitWidth: row.implicitWidth + 26
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Math.min(Theme.radiusPill, height / 2)
        color: root.kind === "wait" ? Theme.cautionSoft : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edgeStrong : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : root.kind === "wait" ? Theme.cautionSoft : Theme.outline
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.symbol
                color: root.ink
                size: 20
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffSmall
                weight: Theme.medium
                color: root.ink
                text: root.text
            }
        }
    }
}
