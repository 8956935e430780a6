pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// What becomes of an article: kept, or put back. Touched again, it is undone.
T.AbstractButton {
    id: root

    required property string symbol
    required property string article
    property bool on: false
    property color ground: Theme.inverse
    readonly property color ink: on ? Theme.onInverse : Theme.onSurface

    implicitWidth: 112
    implicitHeight: Theme.staffTarget
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: article + ", " + text
    Accessible.checkable: true
    Accessible.checked: on

    background: Rectangle {
        radius: Theme.radiusS
        color: root.on ? root.ground : root.down ? Theme.surfaceSunken : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edgeStrong : root.on ? 0 : Theme.edge / 2
        border.color: root.visualFocus ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.symbol
                size: 18
                color: root.ink
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffSmall
                weight: root.on ? Theme.strong : Theme.medium
                color: root.ink
                text: root.text
            }
        }
    }
}
