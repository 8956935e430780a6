pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Who is credited with the cart; a touch opens the shares.
T.AbstractButton {
    id: root

    required property CreditShareViewModel credit
    property real widest: 400

    objectName: "credit"
    visible: credit.chip !== ""
    implicitWidth: Math.min(widest, people.width + words.implicitWidth + 68)
    implicitHeight: Theme.staffTarget
    focusPolicy: Qt.TabFocus
    text: credit.chip
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Math.min(Theme.radiusPill, height / 2)
        color: root.down ? Theme.surfaceSunken : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edgeStrong : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : Theme.outlineStrong
    }
    contentItem: Item {
        Row {
            id: people

            x: 10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Repeater {
                model: root.credit.faces

                Avatar {
                    required property int index
                    required property string modelData

                    size: 28
                    accent: index === 0
                    initials: modelData
                }
            }
        }
        PlainText {
            id: words

            anchors.left: people.right
            anchors.leftMargin: 10
            anchors.right: arrow.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideRight
            type: Theme.staffSmall
            weight: Theme.medium
            tabular: true
            text: root.credit.chip
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-down"
            size: 18
        }
    }
}
