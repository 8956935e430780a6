import QtQuick
import Kiosk.Models
import Kiosk.Style

// Around what the keys are at: a dark line within a light one, so that it shows on any ground.
Item {
    id: root

    required property SpeechViewModel speech
    readonly property real line: Math.max(3, Theme.edgeStrong * Viewport.scale)
    readonly property rect place: speech.place

    objectName: "key-cursor"
    visible: place.width > 0
    x: place.x - 2 * line
    y: place.y - 2 * line
    width: place.width + 4 * line
    height: place.height + 4 * line
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: "transparent"
        border.width: root.line
        border.color: Theme.surface
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: root.line
        radius: Theme.radiusS
        color: "transparent"
        border.width: root.line
        border.color: Theme.onSurface
    }
}
