pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The window of the tablet and of the manager's screen.
Window {
    id: root

    required property ShellViewModel shell
    required property NavigationViewModel navigation
    required property StatusViewModel status

    visible: true
    title: Theme.brandName
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
    }
}
