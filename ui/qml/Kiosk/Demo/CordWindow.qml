pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Staff
import Kiosk.Style

// The demonstration of the cut cable in a window of its own.
Window {
    id: root

    required property CordViewModel cord

    visible: true
    title: qsTr("Couper le câble")
    color: Theme.surface

    Binding {
        target: Viewport
        property: "staff"
        value: true
    }
    Binding {
        target: Viewport
        property: "windowWidth"
        value: root.width
    }
    Binding {
        target: Viewport
        property: "windowHeight"
        value: root.height
    }
    Item {
        width: Viewport.width
        height: Viewport.height
        scale: Viewport.scale
        transformOrigin: Item.TopLeft

        PlainText {
            x: Theme.staffMargin
            height: Theme.staffBar
            verticalAlignment: Text.AlignVCenter
            type: Theme.staffTitle
            text: screen.title
        }
        TrainingScreen {
            id: screen

            y: Theme.staffBar
            width: parent.width
            height: parent.height - y
            focus: true
            cord: root.cord
        }
    }
}
