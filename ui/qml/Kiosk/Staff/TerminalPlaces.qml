pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Where a terminal stands: one of the shop's places.
Column {
    id: root

    required property TerminalCareViewModel care

    spacing: 6

    PlainText {
        type: Theme.staffSmall
        weight: Theme.medium
        color: Theme.onSurfaceMuted
        text: qsTr("Lieu")
    }
    Flow {
        width: parent.width
        spacing: 8

        Repeater {
            model: root.care.places

            StaffChip {
                id: place

                required property string locationId
                required property string name

                objectName: "place-" + locationId
                text: name
                on: root.care.locationId === place.locationId
                onClicked: root.care.choosePlace(place.locationId)
            }
        }
    }
}
