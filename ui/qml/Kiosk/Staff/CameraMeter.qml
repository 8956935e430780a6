import QtQuick
import Kiosk.Components
import Kiosk.Style

// A bar with a word: how sharp, how light. `kind` is positive, caution, critical or empty for unknown.
Item {
    id: root

    required property string title
    required property real share
    required property string word
    required property string kind
    readonly property color tone: kind === "positive" ? Theme.positive : kind === "caution" ? Theme.caution : kind === "critical" ? Theme.critical : Theme.onSurfaceMuted

    implicitHeight: 44
    Accessible.role: Accessible.StaticText
    Accessible.name: title + " " + word

    PlainText {
        id: label

        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        text: root.title
    }
    PlainText {
        anchors.left: label.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        type: Theme.staffSmall
        weight: Theme.strong
        color: root.tone
        text: root.word
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 12
        radius: 6
        color: Theme.surfaceSunken
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.outlineStrong

        Rectangle {
            width: Math.max(parent.height, parent.width * root.share)
            visible: root.share > 0
            height: parent.height
            radius: 6
            color: root.tone
        }
    }
}
