pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Filters with their counts, then the orders, those that need a person first.
Item {
    id: root

    required property SendingViewModel sending

    Row {
        id: filters

        x: 16
        y: 12
        spacing: 8

        StaffChip {
            objectName: "filter-all"
            text: qsTr("Tout")
            count: root.sending.total
            on: root.sending.which === "all"
            onClicked: root.sending.show("all")
        }
        StaffChip {
            objectName: "filter-rejected"
            text: qsTr("Refusées")
            count: root.sending.rejected
            on: root.sending.which === "rejected"
            onClicked: root.sending.show("rejected")
        }
        StaffChip {
            objectName: "filter-unknown"
            text: qsTr("Inconnues")
            count: root.sending.unknown
            on: root.sending.which === "unknown"
            onClicked: root.sending.show("unknown")
        }
        StaffChip {
            objectName: "filter-pending"
            text: qsTr("En attente")
            count: root.sending.pending
            on: root.sending.which === "pending"
            onClicked: root.sending.show("pending")
        }
    }
    ListView {
        id: list

        objectName: "sending-list"
        anchors.top: filters.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.radiusM / 2
        x: 1
        width: parent.width - 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sending.rows
        delegate: SendingItem {
            id: item

            width: list.width
            height: 80
            selected: item.orderId === root.sending.selected
            onClicked: root.sending.select(item.selected ? "" : item.orderId)
        }
    }
}
