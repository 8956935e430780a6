pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Rail, bar and the page between them; sheets given as content lie above everything.
FocusScope {
    id: root

    required property StaffFrameViewModel frame
    required property NavigationViewModel navigation
    required property StatusViewModel status
    required property StaffSignInViewModel signIn
    required property CallsViewModel calls
    required property DayViewModel day
    property Component page: null
    // A sheet lies over the page: keys must not reach what is under it.
    property bool covered: false
    readonly property StaffPage shown: loader.item as StaffPage

    onCoveredChanged: if (!covered)
        loader.forceActiveFocus()

    StaffRail {
        id: rail

        enabled: !root.covered
        LayoutMirroring.enabled: Viewport.leftHanded
        anchors.left: parent.left

        height: parent.height
        current: ({
                camera: "me",
                audit: "team",
                count: "stock"
            })[root.navigation.screen] ?? root.navigation.screen
        waiting: root.status.toConfirm
        badges: root.frame.badges
        places: root.frame.places.map(key => root.place(key))
        onChosen: key => root.navigation.replace(key)
    }
    StaffBar {
        id: bar

        enabled: !root.covered
        LayoutMirroring.enabled: Viewport.leftHanded

        anchors.left: rail.right
        anchors.right: parent.right
        status: root.status
        initials: root.signIn.initials
        person: root.signIn.name
        time: root.frame.time
        title: root.shown ? root.shown.title : ""
        context: root.shown ? root.shown.context : ""
        tools: root.shown ? root.shown.tools : null
        onSendingWanted: root.navigation.replace("sending")
        onPersonWanted: root.navigation.replace("me")
    }
    DayAlert {
        id: alert

        LayoutMirroring.enabled: Viewport.leftHanded
        enabled: !root.covered
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: bar.bottom
        day: root.day
        listed: root.navigation.screen === "day"
        onWanted: taskId => {
            root.navigation.replace("day");
            root.day.select(taskId);
        }
    }
    CallBanner {
        id: waiting

        LayoutMirroring.enabled: Viewport.leftHanded
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: alert.bottom
        calls: root.calls
        listed: root.navigation.screen === "day"
    }
    Loader {
        id: loader

        enabled: !root.covered
        LayoutMirroring.enabled: Viewport.leftHanded

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: waiting.bottom
        anchors.bottom: parent.bottom
        focus: true
        sourceComponent: root.page
    }

    function place(key: string): var {
        switch (key) {
        case "day":
            return {
                key: key,
                symbol: "list-checks",
                text: qsTr("Ma journée")
            };
        case "cart":
            return {
                key: key,
                symbol: "shopping-bag",
                text: qsTr("Panier")
            };
        case "try_on":
            return {
                key: key,
                symbol: "shirt",
                text: qsTr("Essayages")
            };
        case "counter":
            return {
                key: key,
                symbol: "package",
                text: qsTr("Retraits")
            };
        case "stock":
            return {
                key: key,
                symbol: "boxes",
                text: qsTr("Stock")
            };
        case "figures":
            return {
                key: key,
                symbol: "chart-column",
                text: qsTr("Chiffres")
            };
        case "team":
            return {
                key: key,
                symbol: "users",
                text: qsTr("Équipe")
            };
        case "rules":
            return {
                key: key,
                symbol: "sliders-horizontal",
                text: qsTr("Règles")
            };
        case "terminals":
            return {
                key: key,
                symbol: "monitor-smartphone",
                text: qsTr("Terminaux")
            };
        case "sending":
            return {
                key: key,
                symbol: "send",
                text: qsTr("Envois")
            };
        case "training":
            return {
                key: key,
                symbol: "graduation-cap",
                text: qsTr("Essai")
            };
        }
        return {
            key: key,
            symbol: "user-round",
            text: qsTr("Moi")
        };
    }
}
