pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Scan
import Kiosk.Style

// The live picture, or what to do without a camera.
Item {
    id: root

    property FrameFeed feed: null
    property color surroundings: Theme.surface
    readonly property bool live: feed !== null && feed.present

    Loader {
        anchors.fill: parent
        active: root.feed !== null
        visible: root.live
        sourceComponent: picture
    }
    Component {
        id: picture

        ScanView {
            feed: root.feed
            surroundings: root.surroundings
        }
    }
    Rectangle {
        visible: !root.live
        anchors.fill: parent
        radius: Theme.radiusL
        color: Theme.surfaceSunken
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.outlineStrong

        StateNote {
            objectName: "camera-missing"
            anchors.centerIn: parent
            width: Math.min(parent.width - 96, 760)
            small: parent.height < 700
            symbol: "camera-off"
            title: qsTr("La caméra ne répond pas")
            detail: qsTr("Tapez le code, ou utilisez le lecteur à main.")
        }
    }
}
