import QtQuick
import Kiosk.Components
import Kiosk.Style

// A state in a word with its icon: never a colour alone. `kind` is neutral, positive, caution, critical or accent.
Rectangle {
    id: root

    property string symbol: ""
    required property string text
    property string kind: "neutral"
    readonly property color tone: kind === "positive" ? Theme.positive : kind === "caution" ? Theme.caution : kind === "critical" ? Theme.critical : kind === "accent" ? Theme.accent : Theme.onSurface

    implicitHeight: 28
    implicitWidth: row.implicitWidth + 20
    radius: Math.min(Theme.radiusPill, height / 2)
    color: kind === "positive" ? Theme.positiveSoft : kind === "caution" ? Theme.cautionSoft : kind === "critical" ? Theme.criticalSoft : kind === "accent" ? Theme.accentSoft : Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: tone
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.symbol !== ""
            name: root.symbol
            color: root.tone
            size: 18
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.staffSmall
            weight: Theme.medium
            color: root.tone
            text: root.text
        }
    }
}
