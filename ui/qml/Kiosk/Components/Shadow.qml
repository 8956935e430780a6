pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The soft shadow of a rounded rectangle that fills the same parent; put it before the rectangle.
Item {
    id: root

    property real radius: Theme.radiusL
    property list<real> shadow: Theme.cardShadow

    readonly property real reach: 2 * shadow[1]
    readonly property real corner: Math.max(0, Math.round(Math.min(radius, width / 2, height / 2)))

    anchors.fill: parent

    Loader {
        active: root.shadow[1] > 0 && !Theme.highContrast
        anchors.fill: parent
        anchors.margins: -root.shadow[1]
        anchors.topMargin: -root.shadow[1] + root.shadow[0]
        anchors.bottomMargin: -root.shadow[1] - root.shadow[0]
        sourceComponent: BorderImage {
            readonly property real cut: root.corner + root.reach

            border.left: cut
            border.right: cut
            border.top: cut
            border.bottom: cut
            source: "image://shadows/" + root.corner + "/" + root.shadow[1] + "/" + Math.round(root.shadow[2] * 100) + "/" + String(Theme.shadow).slice(-6)
        }
    }
}
