pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One act: what, by whom, when, and what it changed.
FocusScope {
    id: root

    required property int number
    required property string when
    required property string who
    required property string what
    required property string subject
    required property string detail
    required property string device

    objectName: "audit-" + number
    activeFocusOnTab: true
    Accessible.role: Accessible.ListItem
    Accessible.name: [what, subject, detail, who, when, device].filter(Boolean).join(", ")

    Rectangle {
        anchors.fill: parent
        color: root.activeFocus ? Theme.surfaceSunken : "transparent"
    }
    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    PlainText {
        id: place

        x: 16
        width: 64
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        tabular: true
        text: root.number
    }
    Column {
        anchors.left: place.right
        anchors.leftMargin: 20
        anchors.right: right.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: [root.what, root.subject].filter(Boolean).join(" · ")
        }
        PlainText {
            visible: root.detail !== ""
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

        PlainText {
            anchors.right: parent.right
            type: Theme.staffBody
            weight: Theme.medium
            text: root.who
        }
        PlainText {
            anchors.right: parent.right
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            tabular: true
            text: [root.when, root.device].filter(Boolean).join(" · ")
        }
    }
}
