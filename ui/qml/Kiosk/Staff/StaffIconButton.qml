pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// An icon alone; `text` is its accessible name.
T.AbstractButton {
    id: root

    required property string symbol

    implicitWidth: Theme.staffTarget
    implicitHeight: Theme.staffTarget
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: height / 2
        color: root.down ? Theme.surfaceSunken : "transparent"
        border.width: root.visualFocus ? Theme.edge : 0
        border.color: Theme.onSurface
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.symbol
            size: 24
        }
    }
}
