pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One task: how long against its target, what, for whom, what was promised, who has it.
T.AbstractButton {
    id: root

    required property string taskId
    required property string kind
    required property string wait
    required property string target
    required property string urgency
    required property string title
    required property string detail
    required property string tag
    required property string initials
    required property bool isEscalated
    required property bool isDone
    required property string picture
    required property int tint
    required property int more
    property bool selected: false
    readonly property bool late: urgency === "late"
    readonly property color tone: late ? Theme.critical : urgency === "soon" ? Theme.caution : Theme.onSurface
    readonly property string holder: initials === "" ? "" : qsTr("pris par %1").arg(initials)
    readonly property string lateness: late ? qsTr("en retard") : ""

    objectName: "task-" + taskId
    text: title
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, detail, wait + " " + target, lateness, tag, holder, isEscalated ? qsTr("responsable prévenue") : ""].filter(Boolean).join(", ")
    Accessible.selected: selected

    background: Rectangle {
        color: root.selected ? Theme.surfaceRaised : root.down ? Theme.surfaceSunken : "transparent"

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
        Column {
            id: clock

            x: 16
            width: 84
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffHeading
                weight: Theme.strong
                tabular: true
                color: root.tone
                text: root.wait
            }
            Row {
                spacing: 4

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.late || root.isDone
                    name: root.isDone ? "check" : "triangle-alert"
                    color: root.isDone ? Theme.positive : root.tone
                    size: 14
                }
                PlainText {
                    type: Theme.staffTiny
                    tabular: true
                    color: root.urgency === "calm" ? Theme.onSurfaceMuted : root.tone
                    text: root.target
                }
            }
        }
        Rectangle {
            id: sign

            anchors.left: clock.right
            anchors.leftMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            width: 40
            height: 40
            radius: Theme.radiusS
            color: root.selected ? Theme.accentSoft : Theme.surfaceSunken

            Icon {
                anchors.centerIn: parent
                name: kindIcon.of(root.kind)
                color: root.selected ? Theme.accent : Theme.onSurface
                size: 22
            }
        }
        DayKind {
            id: kindIcon
        }
        Column {
            anchors.left: sign.right
            anchors.leftMargin: 14
            anchors.right: marks.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffBody
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
        Row {
            id: marks

            anchors.right: drawing.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10

            StatusPill {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.isEscalated
                kind: "critical"
                symbol: "megaphone"
                text: qsTr("responsable")
            }
            StatusPill {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.tag !== "" && !root.isEscalated
                text: root.tag
            }
            Avatar {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.initials !== ""
                size: 28
                initials: root.initials
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.more > 0
                type: Theme.staffSmall
                weight: Theme.strong
                color: Theme.onSurfaceMuted
                text: "+" + root.more
            }
        }
        ProductPicture {
            id: drawing

            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.picture !== "-"
            width: 48
            height: 48
            radius: Theme.radiusS
            picture: root.picture
            tint: root.tint
        }
    }
}
