pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Where one is in something longer than its place: a thin bar at the right, only while there is more to see than a margin.
Rectangle {
    id: root

    required property Flickable target
    property real inset: 4

    visible: target.visible && target.contentHeight > target.height + 40
    x: target.x + target.width - width - inset
    y: target.y + target.visibleArea.yPosition * target.height
    width: 6
    height: Math.max(40, target.visibleArea.heightRatio * target.height)
    radius: 3
    color: Theme.outlineStrong
    Accessible.ignored: true
}
