pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Somebody calls and nobody has taken it: said on every page but the one that lists it.
Rectangle {
    id: root

    required property DayViewModel day
    property bool listed: false
    signal wanted(string taskId)

    objectName: "day-alert"
    visible: day.alert !== "" && !listed
    height: visible ? Math.max(Theme.staffTargetMain, words.height + 16) : 0
    color: Theme.accentSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [day.alert, day.alertDetail].filter(Boolean).join(". ")

    Icon {
        id: sign

        x: Theme.staffMargin
        anchors.verticalCenter: parent.verticalCenter
        name: "bell-ring"
        color: Theme.accent
        size: 28
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 16
        anchors.right: see.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: root.day.alert
        }
        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffSmall
            text: root.day.alertDetail
        }
    }
    StaffButton {
        id: see

        objectName: "day-alert-see"
        anchors.right: parent.right
        anchors.rightMargin: Theme.staffMargin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(112, implicitWidth)
        medium: true
        text: qsTr("Voir")
        onClicked: root.wanted(root.day.alertTask)
    }
}
