pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Screens
import Kiosk.Style

// The kiosk's window: header, the screen that navigation names, footer, sheets above.
Window {
    id: root

    required property ShellViewModel shell
    required property NavigationViewModel navigation
    required property StatusViewModel status
    required property ComfortViewModel comfort
    required property AttractViewModel attract
    required property HomeViewModel home

    visible: true
    title: Theme.brandName
    color: Theme.surface

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
        id: stage

        width: Viewport.width
        height: Viewport.height
        scale: Viewport.scale
        transformOrigin: Item.TopLeft

        PageFrame {
            id: frame

            anchors.fill: parent
            enabled: root.navigation.sheet === ""
            shell: root.shell
            navigation: root.navigation
            status: root.status
            page: {
                switch (root.navigation.screen) {
                case "home":
                    return homePage;
                default:
                    return attractPage;
                }
            }
        }
        ComfortSheet {
            open: root.navigation.sheet === "comfort"
            comfort: root.comfort
            onClosed: root.navigation.closeSheet()
        }
    }
    Component {
        id: attractPage

        AttractScreen {
            attract: root.attract
        }
    }
    Component {
        id: homePage

        HomeScreen {
            home: root.home
            navigation: root.navigation
        }
    }
}
