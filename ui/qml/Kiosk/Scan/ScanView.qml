pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// The camera's picture with round corners and the code found in it marked. Until the first frame it is a dark pane.
Item {
    id: root

    required property FrameFeed feed
    property real radius: Theme.radiusL
    property color surroundings: Theme.surface
    readonly property bool found: camera.outline.length > 0
    readonly property bool sighted: !found && camera.sighting.length > 0

    Accessible.role: Accessible.Graphic
    Accessible.name: root.found ? qsTr("Image de la caméra, code trouvé") : qsTr("Image de la caméra")

    Rectangle {
        anchors.fill: parent
        color: Theme.inverse
    }
    CameraView {
        id: camera

        objectName: "camera"
        anchors.fill: parent
        visible: root.feed.present
        feed: root.feed
        mirrored: root.feed.mirrored
        host: root.Window.window
    }
    ViewfinderCorners {
        objectName: "viewfinder"
        anchors.fill: parent
        visible: camera.visible && !root.found && !root.sighted
    }
    // In view and not read yet: the same corners, around it. Dark below white, since paper is white.
    CodeBrackets {
        anchors.fill: parent
        clip: true
        opacity: 0.6
        color: Theme.inverse
        thickness: Viewport.staff ? 8 : 14
        brackets: root.found ? [] : camera.sighting
    }
    CodeBrackets {
        objectName: "sighted-code"
        anchors.fill: parent
        clip: true
        color: Theme.onInverse
        thickness: Viewport.staff ? 4 : 6
        brackets: root.found ? [] : camera.sighting
    }
    CodeBrackets {
        objectName: "found-code"
        anchors.fill: parent
        clip: true
        thickness: Viewport.staff ? 6 : 10
        brackets: camera.brackets
    }
    Repeater {
        model: 4

        CornerPiece {
            required property int index

            radius: root.radius
            color: root.surroundings
            rotation: 90 * index
            x: index === 1 || index === 2 ? root.width - width : 0
            y: index > 1 ? root.height - height : 0
        }
    }
}
