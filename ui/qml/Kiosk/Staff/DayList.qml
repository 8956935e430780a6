pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The tasks behind the filter. Rows keep their places: new ones come at the end.
FocusScope {
    id: root

    required property DayViewModel day

    Rule {
        width: parent.width
    }
    ListView {
        id: list

        objectName: "day-list"
        anchors.fill: parent
        anchors.topMargin: Theme.edge / 2
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.day.rows
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Ce qui attend")
        delegate: DayItem {
            id: item

            width: list.width
            height: 71
            selected: item.taskId === root.day.selected
            onClicked: root.day.select(item.taskId)
        }
    }
    PlainText {
        anchors.centerIn: parent
        visible: list.count === 0
        type: Theme.staffHeading
        color: Theme.onSurfaceMuted
        text: qsTr("Rien de cette sorte n’attend.")
    }
}
