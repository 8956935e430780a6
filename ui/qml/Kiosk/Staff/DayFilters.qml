pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// What to show, each with how many there are; what nobody took comes first for whoever answers for it.
Flow {
    id: root

    required property DayViewModel day
    readonly property bool crowded: late.visible && !Viewport.wide

    spacing: 8

    StaffChip {
        objectName: "day-all"
        text: qsTr("Tout")
        count: root.day.total
        on: root.day.which === "all"
        onClicked: root.day.show("all")
    }
    StaffChip {
        id: late

        objectName: "day-escalated"
        visible: root.day.answersForAll && root.day.escalated > 0
        symbol: "triangle-alert"
        text: qsTr("Trop longs")
        count: root.day.escalated
        on: root.day.which === "escalated"
        onClicked: root.day.show("escalated")
    }
    StaffChip {
        objectName: "day-call"
        symbol: root.crowded ? "" : "bell-ring"
        text: qsTr("Appels")
        count: root.day.calls
        on: root.day.which === "call"
        onClicked: root.day.show("call")
    }
    StaffChip {
        objectName: "day-try_on"
        symbol: root.crowded ? "" : "shirt"
        text: qsTr("Essayages")
        count: root.day.tryOns
        on: root.day.which === "try_on"
        onClicked: root.day.show("try_on")
    }
    StaffChip {
        objectName: "day-collect"
        symbol: root.crowded ? "" : "shopping-bag"
        text: qsTr("Retraits")
        count: root.day.collections
        on: root.day.which === "collect"
        onClicked: root.day.show("collect")
    }
    StaffChip {
        objectName: "day-parcel"
        symbol: root.crowded ? "" : "package"
        text: qsTr("Colis")
        count: root.day.parcels
        on: root.day.which === "parcel"
        onClicked: root.day.show("parcel")
    }
    StaffChip {
        objectName: "day-done"
        visible: root.day.mine > 0
        text: qsTr("Fait")
        count: root.day.mine
        on: root.day.which === "mine"
        onClicked: root.day.show("mine")
    }
}
