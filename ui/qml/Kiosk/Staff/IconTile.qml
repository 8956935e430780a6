import QtQuick
import Kiosk.Components
import Kiosk.Style

// An icon on a small square, soft in the colour of its state.
Rectangle {
    id: root

    required property string symbol
    property string kind: "neutral"
    property color ink: kind === "positive" ? Theme.positive : kind === "caution" ? Theme.caution : kind === "critical" ? Theme.critical : Theme.onSurfaceMuted

    implicitWidth: 40
    implicitHeight: 40
    radius: Theme.radiusS
    color: kind === "positive" ? Theme.positiveSoft : kind === "caution" ? Theme.cautionSoft : kind === "critical" ? Theme.criticalSoft : Theme.surfaceSunken

    Icon {
        anchors.centerIn: parent
        name: root.symbol
        color: root.ink
        size: 22
    }
}
