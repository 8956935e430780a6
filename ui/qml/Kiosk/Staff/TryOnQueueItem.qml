pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// A try-on in the list. Waiting is never a colour alone: late has a triangle.
T.AbstractButton {
    id: root

    required property string tryOnId
    required property string title
    required property string detail
    required property string wait
    required property string urgency
    required property string initials
    required property bool isMine
    required property bool isOpen
    readonly property color tone: urgency === "late" ? Theme.critical : urgency === "soon" ? Theme.caution : Theme.onSurfaceMuted

    objectName: "try-on-" + title
    implicitHeight: Theme.staffTargetMain
    focusPolicy: Qt.TabFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, detail, wait, initials].filter(Boolean).join(", ")

    background: Rectangle {
        color: root.down ? Theme.surfaceSunken : "transparent"

        Rectangle {
            visible: root.isMine || root.visualFocus
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
        IconTile {
            id: sign

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            symbol: root.isOpen ? "shirt" : "check"
            kind: root.urgency === "late" ? "critical" : root.urgency === "soon" ? "caution" : root.isOpen ? "neutral" : "positive"
        }
        Column {
            anchors.left: sign.right
            anchors.leftMargin: 14
            anchors.right: person.left
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffHeading
                weight: Theme.strong
                text: root.title
            }
            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.detail
            }
        }
        Avatar {
            id: person

            anchors.right: waiting.left
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            opacity: root.initials === "" ? 0 : 1
            size: 40
            accent: root.isMine
            initials: root.initials
        }
        Row {
            id: waiting

            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            width: 120
            spacing: 6
            layoutDirection: Qt.RightToLeft

            PlainText {
                type: Theme.staffBody
                weight: Theme.strong
                tabular: true
                color: root.tone
                text: root.wait
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.urgency === "late"
                name: "triangle-alert"
                size: 18
                color: root.tone
            }
        }
    }
}
