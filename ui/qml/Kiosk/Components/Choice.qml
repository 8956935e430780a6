pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A card with a radio: a title and one line of detail.
T.AbstractButton {
    id: root

    property string detail: ""
    property bool on: false

    implicitWidth: 472
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 48)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: detail === "" ? text : text + ", " + detail
    Accessible.checkable: true
    Accessible.checked: on

    background: Rectangle {
        radius: Theme.radiusM
        color: Theme.surfaceRaised
        border.width: root.on || root.visualFocus ? Theme.edgeStrong : Theme.edge
        border.color: root.on ? Theme.onSurface : root.visualFocus ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        Rectangle {
            x: 28
            y: 24
            width: 40
            height: 40
            radius: 20
            color: "transparent"
            border.width: root.on ? 12 : 3
            border.color: root.on ? Theme.accent : Theme.outlineStrong
        }
        Column {
            id: words

            x: 88
            y: 24
            width: parent.width - x - 28

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.bodyL
                weight: Theme.strong
                text: root.text
            }
            PlainText {
                visible: root.detail !== ""
                width: parent.width
                wrapMode: Text.WordWrap
                color: Theme.onSurfaceMuted
                text: root.detail
            }
        }
    }
}
