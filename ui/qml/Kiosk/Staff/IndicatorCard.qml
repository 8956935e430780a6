import QtQuick
import Kiosk.Components
import Kiosk.Style

// What one of the two indicators means, and how it stands.
Rectangle {
    id: root

    required property string symbol
    required property string title
    required property string text
    property string kind: "positive"
    readonly property color tone: kind === "positive" ? Theme.positive : kind === "caution" ? Theme.caution : Theme.onSurface

    implicitHeight: 122
    radius: Theme.radiusM
    color: kind === "caution" ? Theme.cautionSoft : Theme.surfaceRaised
    border.width: Theme.highContrast ? Theme.edge : Theme.edge / 2
    border.color: kind === "caution" ? Theme.cautionSoft : Theme.outline
    Accessible.role: Accessible.StaticText
    Accessible.name: title + ". " + text

    IconTile {
        id: sign

        x: 16
        y: 16
        symbol: root.symbol
        kind: root.kind
        color: root.kind === "caution" ? Theme.surfaceRaised : root.kind === "positive" ? Theme.positiveSoft : Theme.surfaceSunken
    }
    PlainText {
        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: sign.verticalCenter
        elide: Text.ElideRight
        type: Theme.staffBody
        weight: Theme.strong
        color: root.tone
        text: root.title
    }
    PlainText {
        anchors.top: sign.bottom
        anchors.topMargin: 8
        x: 16
        width: parent.width - 32
        wrapMode: Text.WordWrap
        maximumLineCount: 2
        elide: Text.ElideRight
        type: Theme.staffSmall
        text: root.text
    }
}
