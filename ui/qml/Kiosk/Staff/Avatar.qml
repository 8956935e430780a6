import QtQuick
import Kiosk.Components
import Kiosk.Style

// A person in two letters.
Rectangle {
    id: root

    required property string initials
    property real size: 40
    property bool accent: false

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: accent ? Theme.accentSoft : Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.onSurface

    PlainText {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width)
        elide: Text.ElideRight
        type: root.size >= 64 ? Theme.staffName : root.size >= 40 ? Theme.staffSmall : Theme.staffTiny
        weight: Theme.strong
        color: root.accent ? Theme.accent : Theme.onSurface
        text: root.initials
    }
}
