pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// An icon over its word, without an edge: what is at hand in an action bar beside its buttons.
T.AbstractButton {
    id: root

    required property string symbol

    implicitHeight: Theme.staffTargetMain
    implicitWidth: Math.max(96, word.implicitWidth + 28)
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.4
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusM
        color: root.down ? Theme.surfaceSunken : "transparent"
        border.width: root.visualFocus ? Theme.edgeStrong : 0
        border.color: Theme.onSurface
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 4

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.symbol
                size: 24
            }
            PlainText {
                id: word

                anchors.horizontalCenter: parent.horizontalCenter
                type: Theme.staffSmall
                weight: Theme.medium
                text: root.text
            }
        }
    }
}
