pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A calm line with an icon; `kind` is neutral, positive, caution or critical. It pushes content, never covers it.
Rectangle {
    id: root

    required property string symbol
    required property string text
    property string kind: "neutral"
    default property alias actions: actionRow.data

    readonly property color tone: kind === "positive" ? Theme.positive : kind === "caution" ? Theme.caution : kind === "critical" ? Theme.critical : Theme.onSurface

    implicitHeight: Math.max(words.implicitHeight + 40, actionRow.implicitHeight + 16)
    implicitWidth: 968
    radius: Theme.radiusM
    color: kind === "positive" ? Theme.positiveSoft : kind === "caution" ? Theme.cautionSoft : kind === "critical" ? Theme.criticalSoft : Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: tone
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: sign

        x: 28
        anchors.verticalCenter: parent.verticalCenter
        name: root.symbol
        size: 36
        color: root.tone
    }
    PlainText {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 20
        anchors.right: actionRow.left
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.WordWrap
        text: root.text
    }
    Row {
        id: actionRow

        anchors.right: parent.right
        anchors.rightMargin: visibleChildren.length > 0 ? 16 : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16
    }
}
