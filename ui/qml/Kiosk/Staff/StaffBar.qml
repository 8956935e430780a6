pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Title, context, clock, network, promises, person. Never anything else between the two indicators.
Item {
    id: root

    required property StatusViewModel status
    required property string initials
    required property string person
    required property string time
    property string title: ""
    property string context: ""
    property Component tools: null
    signal sendingWanted
    signal personWanted

    implicitHeight: Theme.staffBar

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.staffMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        PlainText {
            id: heading

            type: Theme.staffTitle
            text: root.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            anchors.baseline: heading.baseline
            width: Math.min(implicitWidth, right.x - parent.x - heading.width - 2 * parent.spacing)
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.context
        }
    }
    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: Theme.staffMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        Loader {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.tools !== null
            sourceComponent: root.tools
        }
        PlainText {
            objectName: "clock"
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.staffBody
            weight: Theme.strong
            tabular: true
            text: root.time
        }
        NetworkIndicator {
            status: root.status
            onClicked: root.sendingWanted()
        }
        PromisesIndicator {
            status: root.status
            onClicked: root.sendingWanted()
        }
        AvatarButton {
            objectName: "bar-person"
            anchors.verticalCenter: parent.verticalCenter
            initials: root.initials
            text: root.person
            onClicked: root.personWanted()
        }
    }
}
