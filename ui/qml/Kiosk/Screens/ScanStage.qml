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

        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width - 96, 760)
            spacing: 24

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                size: 112
                name: "camera-off"
                color: Theme.onSurfaceMuted
            }
            PlainText {
                objectName: "camera-missing"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                type: Theme.title
                text: qsTr("La caméra ne répond pas")
            }
            PlainText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                color: Theme.onSurfaceMuted
                text: qsTr("Tapez le code, ou utilisez le lecteur à main.")
            }
        }
    }
}
