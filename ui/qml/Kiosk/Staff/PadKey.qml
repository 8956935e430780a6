pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One key of a pad: a character on a raised key, or a bare word or icon.
T.AbstractButton {
    id: root

    property string symbol: ""
    property bool bare: false
    property TypeRole type: bare ? Theme.staffHeading : Theme.key

    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusM
        color: root.down ? Theme.surfaceSunken : root.bare ? "transparent" : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edgeStrong : root.bare ? 0 : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : Theme.outlineStrong
        opacity: root.enabled ? 1 : 0.5
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: root.symbol !== ""
            name: root.symbol
            size: 28
        }
        PlainText {
            anchors.centerIn: parent
            visible: root.symbol === ""
            type: root.type
            weight: Theme.medium
            color: root.enabled ? Theme.onSurface : Theme.onSurfaceMuted
            text: root.text
        }
    }
}
