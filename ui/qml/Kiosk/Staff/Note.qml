import QtQuick
import Kiosk.Components
import Kiosk.Style

// A sentence with an icon on a soft ground. `kind` is neutral, positive, caution or critical.
Rectangle {
    id: root

    required property string symbol
    required property string text
    property string kind: "neutral"
    property string heading: ""
    readonly property color tone: kind === "positive" ? Theme.positive : kind === "caution" ? Theme.caution : kind === "critical" ? Theme.critical : Theme.onSurface

    implicitHeight: words.implicitHeight + 24
    radius: Theme.radiusS
    color: kind === "positive" ? Theme.positiveSoft : kind === "caution" ? Theme.cautionSoft : kind === "critical" ? Theme.criticalSoft : Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: tone
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [heading, text].filter(Boolean).join(". ")

    Icon {
        id: sign

        x: 12
        y: 13
        name: root.symbol
        color: root.tone
        size: 20
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 12

        PlainText {
            visible: root.heading !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            weight: Theme.strong
            color: root.tone
            text: root.heading
        }
        PlainText {
            visible: root.text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: root.kind === "positive" ? root.tone : Theme.onSurface
            text: root.text
        }
    }
}
