pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The task that was touched: for whom, since when, which goods and where they are; below, what can be said of it.
Panel {
    id: root

    required property DayViewModel day

    objectName: "day-panel"

    DayKind {
        id: kindIcon
    }
    Item {
        id: head

        x: 20
        y: 20
        width: parent.width - 40
        height: Math.max(kindPill.height, verdict.height)
        visible: root.day.selected !== ""

        StatusPill {
            id: kindPill

            kind: "accent"
            symbol: kindIcon.of(root.day.kind)
            text: root.day.kindWord
        }
        Row {
            id: verdict

            anchors.right: parent.right
            anchors.verticalCenter: kindPill.verticalCenter
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.day.urgency === "late"
                name: "triangle-alert"
                color: Theme.critical
                size: 16
            }
            PlainText {
                objectName: "day-verdict"
                type: Theme.staffSmall
                weight: Theme.strong
                tabular: true
                color: root.day.urgency === "late" ? Theme.critical : root.day.urgency === "soon" ? Theme.caution : Theme.onSurfaceMuted
                text: root.day.verdict
            }
        }
    }
    Column {
        id: words

        visible: root.day.selected !== ""
        x: 20
        anchors.top: head.bottom
        anchors.topMargin: 12
        width: parent.width - 40
        spacing: 2

        PlainText {
            objectName: "day-heading"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffName
            weight: Theme.strong
            text: root.day.heading
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.day.asked
        }
    }
    ListView {
        id: goods

        visible: root.day.selected !== ""
        x: 20
        anchors.top: words.bottom
        anchors.topMargin: 14
        anchors.bottom: foot.top
        anchors.bottomMargin: 12
        width: parent.width - 40
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.day.lines
        header: Note {
            visible: root.day.why !== ""
            width: goods.width
            height: visible ? implicitHeight + 4 : 0
            symbol: root.day.isAtCounter ? "user-round-check" : "info"
            text: root.day.why
        }
        delegate: DayGoods {
            width: goods.width
        }
    }
    DayButtons {
        id: foot

        visible: root.day.selected !== ""
        x: 20
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        width: parent.width - 40
        day: root.day
    }
    PlainText {
        anchors.centerIn: parent
        width: parent.width - 40
        visible: root.day.selected === ""
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        type: Theme.staffBody
        color: Theme.onSurfaceMuted
        text: qsTr("Touchez une ligne pour voir de quoi il s’agit.")
    }
}
