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
    required property CallStaffViewModel call
    property Component page
    // What a first touch opens: built behind the attract screen, so that it is there with the next frame.
    property Component first
    readonly property bool waits: navigation.screen === "attract" || page === first
    readonly property Loader shown: page === first ? warm : loader
    readonly property ScreenPage current: shown.item as ScreenPage
    readonly property RoundButton bag: reach ? reachBar.bag : header.bag

    // Reach mode: below the line is what acts; a page with a keyboard keeps its shape and is covered above the line.
    readonly property bool reach: Viewport.reach
    readonly property bool whole: reach && (current?.reachWhole ?? false)

    focus: true
    onPageChanged: Viewport.keyboardAside = false
    // Once it is there, so that what comes from a tile knows where to go. A window that goes takes its page away first.
    onCurrentChanged: {
        fromTile.stop();
        if (current === null)
            return;
        enter.complete();
        if (!fromTile.rise(current.pictureGround, current.picture))
            enter.restart();
    }

    function goHome(): void {
        // A payment is finished, or left altogether.
        if (navigation.screen !== "attract" && navigation.screen !== "payment")
            navigation.home();
    }
    function openComfort(): void {
        // A visit begins, so that what is set here ends with it.
        shell.start();
        navigation.openSheet("comfort");
    }

    function openCall(): void {
        shell.start();
        navigation.openSheet("call");
    }

    Header {
        id: header

        width: parent.width
        shell: root.shell
        status: root.status
        folded: root.current?.keyboardOpen ?? false
        showsCart: root.current?.showsCart ?? true
        showsLeave: root.current?.showsLeave ?? true
        bare: root.reach
        z: root.reach ? 1 : 0
        callState: root.call.state
        callAnswer: root.call.state === "coming" ? root.call.title : ""
        onCallWanted: root.openCall()
        onComfortWanted: root.openComfort()
        onCartWanted: root.navigation.go("cart")
        onHomeWanted: root.goHome()
    }
    ReachHead {
        visible: root.reach && !root.whole
        width: parent.width
        height: Viewport.reachLine
        page: root.current
    }
    Flickable {
        id: place

        objectName: "page-place"
        y: root.reach && !root.whole ? Viewport.reachLine : header.height
        width: parent.width
        height: (root.reach ? parent.height - reachBar.height : footer.visible ? footer.y : parent.height) - y
        contentHeight: root.shown.height
        interactive: root.reach && !root.whole && contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: root.reach

        Loader {
            id: warm

            width: place.width
            height: loader.height
            visible: root.shown === warm
            focus: visible
            active: root.waits
            // Whoever is there already does not wait for a slice of time.
            asynchronous: !visible
            sourceComponent: root.first
        }
        Loader {
            id: loader

            width: place.width
            height: root.reach && !root.whole ? reachFit.height : place.height
            visible: root.shown === loader
            focus: visible
            sourceComponent: visible ? root.page : null
        }
        ParallelAnimation {
            id: enter

            NumberAnimation {
                target: root.shown
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.fast
            }
            NumberAnimation {
                target: root.shown
                property: "x"
                from: root.navigation.isForward ? 48 : -48
                to: 0
                duration: Theme.normal
                easing.type: Theme.easing
            }
        }
    }
    FromTile {
        id: fromTile

        x: place.x
        y: place.y
        width: place.width
        height: place.height

        Connections {
            target: root.current

            function onRenewed(): void {
                if (root.current !== null)
                    fromTile.rise(root.current.pictureGround, root.current.picture);
            }
        }
    }
    ReachFit {
        id: reachFit

        active: root.reach && !root.whole
        page: root.current
        least: place.height
        onPageChanged: place.contentY = 0
    }
    ScrollMark {
        target: place
        inset: 20
    }
    // What is above the line shows and takes no touch.
    MouseArea {
        objectName: "reach-cover"
        visible: root.reach
        width: parent.width
        height: Viewport.reachLine
        z: 2
    }
    ReachBar {
        id: reachBar

        visible: root.reach
        anchors.bottom: parent.bottom
        width: parent.width
        shell: root.shell
        status: root.status
        target: place
        showsBack: root.navigation.screen !== "attract" && root.navigation.screen !== "done" && root.navigation.screen !== "payment"
        showsHome: showsBack && root.navigation.screen !== "home"
        showsCart: root.current?.showsCart ?? true
        showsLeave: root.current?.showsLeave ?? true
        ends: root.current?.ends ?? false
        showsKeyboard: root.current?.keyboardOpen ?? false
        onBackWanted: {
            if (root.current?.ownBack ?? false)
                root.current.backWanted();
            else
                root.navigation.back();
        }
        callState: root.call.state
        callAnswer: root.call.state === "coming" ? root.call.title : ""
        onCallWanted: root.openCall()
        onHomeWanted: root.goHome()
        onComfortWanted: root.openComfort()
        onCartWanted: root.navigation.go("cart")
    }
    Footer {
        id: footer

        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.reach && (root.current?.showsFooter ?? true)
        shell: root.shell
        status: root.status
        showsLeave: root.current?.showsLeave ?? true
        ends: root.current?.ends ?? false
    }
}
