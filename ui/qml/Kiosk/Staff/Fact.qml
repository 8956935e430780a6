import QtQuick
import Kiosk.Components
import Kiosk.Style

// A small label over a figure.
Column {
    id: root

    required property string label
    required property string text
    property string kind: ""

    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + text

    PlainText {
        width: parent.width
        elide: Text.ElideRight
        type: Theme.staffTiny
        color: Theme.onSurfaceMuted
        text: root.label
    }
    PlainText {
        width: parent.width
        elide: Text.ElideRight
        type: Theme.staffBody
        weight: Theme.strong
        tabular: true
        color: root.kind === "critical" ? Theme.critical : root.kind === "caution" ? Theme.caution : Theme.onSurface
        text: root.text
    }
}
