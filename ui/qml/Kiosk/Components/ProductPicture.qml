pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// A drawing on a flat ground, fitted with a little air, never cropped. `picture` is what Wording.picture gives.
Rectangle {
    id: root

    required property string picture
    property int tint: 1
    property real air: 0.04
    property bool bare: false
    // Never drawn with more pixels than this along an edge, however large it is shown.
    property real longest: 4096
    readonly property bool ready: drawing.status === Image.Ready
    readonly property alias source: drawing.source
    readonly property alias sourceSize: drawing.sourceSize

    color: bare ? "transparent" : Theme.tint(tint)
    radius: bare ? 0 : Theme.radiusM
    border.width: Theme.highContrast && !bare ? Theme.edge : 0
    border.color: Theme.outline

    Image {
        id: drawing

        property int revision: PictureFeed.revision(root.picture)
        readonly property string joint: root.picture.indexOf("?") < 0 ? "?" : "&"

        anchors.fill: parent
        anchors.margins: Math.round(Math.min(root.width, root.height) * root.air)
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        readonly property real shrink: Math.min(1, root.longest / Math.max(1, width * Viewport.scale, height * Viewport.scale))
        sourceSize: Qt.size(Math.ceil(width * Viewport.scale * shrink), Math.ceil(height * Viewport.scale * shrink))
        source: root.picture === "" || width <= 0 || height <= 0 ? "" : "image://pictures/" + root.picture + (revision ? joint + "revision=" + revision : "")
        opacity: status === Image.Ready ? 1 : 0
        Accessible.ignored: true

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fast
            }
        }
    }
    Connections {
        target: PictureFeed

        function onArrived(name: string): void {
            if (root.picture.split("?")[0] === name)
                drawing.revision = Qt.binding(() => PictureFeed.revision(root.picture));
        }
    }
}
