pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Scan
import Kiosk.Style

// The camera's picture where there is a camera that gives one, else a sign of what to scan.
Item {
    id: root

    required property string symbol
    property FrameFeed feed: null
    property color surroundings: Theme.surface
    readonly property bool live: feed !== null && feed.present
    readonly property bool lit: live && feed.lamp.lit

    implicitHeight: live ? 240 : 96
    Component.onCompleted: if (feed !== null)
        feed.lamp.ask()
    Component.onDestruction: if (feed !== null)
        feed.lamp.release()

    HintWords {
        id: words

        hint: root.feed?.hint ?? ""
        isLit: root.lit
    }
    // Dark: the tablet lights what is held over it.
    Rectangle {
        objectName: "screen-light"
        anchors.fill: parent
        visible: root.lit
        radius: Theme.radiusM
        color: "white"
        border.width: Theme.edge
        border.color: Theme.outlineStrong
    }

    Rectangle {
        visible: !root.live
        width: 96
        height: 96
        radius: 48
        color: Theme.surfaceSunken

        Icon {
            anchors.centerIn: parent
            name: root.symbol
            size: 44
        }
    }
    Loader {
        id: view

        active: root.live
        x: root.lit ? 24 : 0
        y: x
        width: Math.min(root.width, 320) - 2 * x
        height: root.height - 2 * y
        sourceComponent: picture
    }
    Column {
        visible: root.live && words.hint !== ""
        anchors.left: view.right
        anchors.leftMargin: 20
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Icon {
            name: words.symbol
            size: 44
            color: Theme.accent
        }
        PlainText {
            objectName: "scan-hint"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffHeading
            weight: Theme.strong
            text: words.title
            Accessible.role: Accessible.AlertMessage
        }
    }
    Component {
        id: picture

        ScanView {
            feed: root.feed
            radius: Theme.radiusM
            surroundings: root.lit ? "white" : root.surroundings
        }
    }
}
