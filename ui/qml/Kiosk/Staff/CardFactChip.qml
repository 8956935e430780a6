import QtQuick
import Kiosk.Components
import Kiosk.Style

// A size, something liked, or points: what it is about in plain, the figure in strong.
Rectangle {
    id: root

    required property string label
    required property string value

    implicitWidth: Math.min(words.implicitWidth + 20, parent.width)
    implicitHeight: 28
    radius: Math.min(Theme.radiusPill, height / 2)
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.onSurface
    Accessible.role: Accessible.StaticText
    Accessible.name: [label, value].filter(Boolean).join(" ")

    Row {
        id: words

        x: 10
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        PlainText {
            visible: root.label !== ""
            type: Theme.staffSmall
            weight: Theme.medium
            text: root.label
        }
        PlainText {
            type: Theme.staffSmall
            weight: root.label === "" ? Theme.medium : Theme.strong
            text: root.value
        }
    }
}
