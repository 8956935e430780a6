pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Header, one page, footer. A new page comes from where it leads to: deeper from the right, back from the left.
FocusScope {
    id: root

    required property ShellViewModel shell
    required property NavigationViewModel navigation
    required property StatusViewModel status
    property Component page
    readonly property ScreenPage current: loader.item as ScreenPage

    focus: true
    onPageChanged: enter.restart()

    Header {
        id: header

        width: parent.width
        shell: root.shell
        status: root.status
        folded: root.current?.keyboardOpen ?? false
        showsCart: root.current?.showsCart ?? true
        showsLeave: root.current?.showsLeave ?? true
        onComfortWanted: {
            // A visit begins, so that what is set here ends with it.
            root.shell.start();
            root.navigation.openSheet("comfort");
        }
        onCartWanted: root.navigation.go("cart")
        onHomeWanted: {
            if (root.navigation.screen !== "attract")
                root.navigation.home();
        }
    }
    Item {
        anchors.top: header.bottom
        anchors.bottom: footer.visible ? footer.top : parent.bottom
        width: parent.width

        Loader {
            id: loader

            width: parent.width
            height: parent.height
            focus: true
            sourceComponent: root.page

            ParallelAnimation {
                id: enter

                NumberAnimation {
                    target: loader
                    property: "opacity"
                    from: 0
                    to: 1
                    duration: Theme.fast
                }
                NumberAnimation {
                    target: loader
                    property: "x"
                    from: root.navigation.isForward ? 48 : -48
                    to: 0
                    duration: Theme.normal
                    easing.type: Easing.OutCubic
                }
            }
        }
    }
    Footer {
        id: footer

        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.current?.showsFooter ?? true
        shell: root.shell
        status: root.status
        showsLeave: root.current?.showsLeave ?? true
        ends: root.current?.ends ?? false
    }
}
