import QtQuick
import Kiosk.Style

// One of the two indicators of every screen. Never red, never blinking.
Row {
    id: root

    required property string symbol
    required property string text
    required property bool ok
    property bool iconOnly: false

    spacing: 12
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.symbol
        color: root.ok ? Theme.positive : Theme.caution
    }
    PlainText {
        visible: !root.iconOnly
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.label
        color: root.ok ? Theme.onSurfaceMuted : Theme.caution
        text: root.text
        Accessible.ignored: true
    }
}
