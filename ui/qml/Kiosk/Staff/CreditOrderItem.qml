pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One order in the manager's list: number, when, by which channel, whose, how much.
T.AbstractButton {
    id: root

    required property int index
    required property string orderId
    required property string number
    required property string placed
    required property string people
    required property string worth
    required property bool isChosen

    objectName: "credit-order-" + index
    implicitHeight: Math.max(Theme.staffTargetMain, words.implicitHeight + 20)
    focusPolicy: Qt.TabFocus
    text: [number, placed, people, worth].join(", ")
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: isChosen

    background: Rectangle {
        color: root.isChosen ? Theme.accentSoft : root.down ? Theme.surfaceSunken : "transparent"
        border.width: root.visualFocus ? Theme.edge : 0
        border.color: Theme.onSurface

        Rectangle {
            visible: root.isChosen
            width: 4
            height: parent.height
            color: Theme.accent
        }
        Rule {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    contentItem: Item {
        Column {
            id: words

            x: 20
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - sum.width - 56

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffBody
                weight: Theme.strong
                text: root.number + " · " + root.people
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.placed
            }
        }
        PlainText {
            id: sum

            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.staffBody
            weight: Theme.strong
            tabular: true
            text: root.worth
        }
    }
}
