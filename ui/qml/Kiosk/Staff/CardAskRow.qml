pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One way to ask the customer for their agreement.
T.AbstractButton {
    id: root

    required property string symbol
    required property string detail

    implicitHeight: Math.max(Theme.staffTargetMain, words.implicitHeight + 20)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: [text, detail].join(", ")

    background: Rectangle {
        radius: Theme.radiusM
        color: root.down ? Theme.surfaceSunken : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edge : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : Theme.outlineStrong
    }
    contentItem: Item {
        Icon {
            id: sign

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol
            size: 24
        }
        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: 14
            anchors.right: arrow.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                weight: Theme.strong
                text: root.text
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.detail
            }
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            size: 20
        }
    }
}
