pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One person of the team.
T.AbstractButton {
    id: root

    required property string person
    required property string name
    required property string initials
    required property string role
    required property string department
    required property string ceiling
    required property string status
    required property string statusText
    property bool selected: false
    readonly property string detail: [role, department].filter(Boolean).join(" · ")

    objectName: "person-" + person
    focusPolicy: Qt.TabFocus
    text: name
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, detail, ceiling, statusText].filter(Boolean).join(", ")

    background: Rectangle {
        color: root.selected ? Theme.surface : root.down ? Theme.surfaceSunken : "transparent"

        Rectangle {
            visible: root.selected || root.visualFocus
            width: 4
            height: parent.height
            color: root.visualFocus ? Theme.onSurface : Theme.accent
        }
        Rule {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    contentItem: Item {
        Avatar {
            id: sign

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            size: 48
            accent: root.status === "here"
            initials: root.initials
        }
        Column {
            anchors.left: sign.right
            anchors.leftMargin: 14
            anchors.right: right.left
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffBody
                weight: root.status === "gone" ? Theme.regular : Theme.strong
                color: root.status === "gone" ? Theme.onSurfaceMuted : Theme.onSurface
                text: root.name
            }
            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.detail
            }
        }
        Column {
            id: right

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter

            Row {
                anchors.right: parent.right
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.status !== ""
                    name: root.status === "locked" ? "lock" : root.status === "gone" ? "user-x" : "monitor-check"
                    color: root.status === "locked" ? Theme.critical : root.status === "here" ? Theme.positive : Theme.onSurfaceMuted
                    size: 18
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.staffSmall
                    weight: root.status === "locked" ? Theme.strong : Theme.regular
                    color: root.status === "locked" ? Theme.critical : root.status === "here" ? Theme.positive : Theme.onSurfaceMuted
                    text: root.statusText
                }
            }
            PlainText {
                anchors.right: parent.right
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                tabular: true
                text: root.ceiling
            }
        }
    }
}
