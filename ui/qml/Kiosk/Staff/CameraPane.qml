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
    readonly property bool live: feed !== null && feed.present

    implicitHeight: live ? 240 : 96

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
        active: root.live
        width: Math.min(root.width, 320)
        height: root.height
        sourceComponent: picture
    }
    Component {
        id: picture

        ScanView {
            feed: root.feed
            radius: Theme.radiusM
        }
    }
}
