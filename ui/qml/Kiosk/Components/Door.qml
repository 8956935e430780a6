pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A way in: icon, title, what it leads to.
T.AbstractButton {
    id: root

    required property string symbol
    property string detail: ""

    implicitWidth: 472
    implicitHeight: Math.max(240, words.y + words.implicitHeight + 40)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text + ", " + detail

    background: Card {
        color: root.down ? Qt.darker(Theme.surfaceRaised, 1.04) : Theme.surfaceRaised

        Rectangle {
            anchors.fill: parent
            visible: root.visualFocus
            radius: Theme.radiusL
            color: "transparent"
            border.width: Theme.edgeStrong
            border.color: Theme.onSurface
        }
    }
    contentItem: Item {
        Icon {
            x: 40
            y: 40
            name: root.symbol
            size: 52
            color: Theme.accent
        }
        Icon {
            x: parent.width - 36 - width
            y: 44
            name: "arrow-right"
            size: 44
        }
        Column {
            id: words

            x: 40
            y: 112
            width: parent.width - 80
            spacing: 4

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.title
                text: root.text
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                color: Theme.onSurfaceMuted
                text: root.detail
            }
        }
    }
}
