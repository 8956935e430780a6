pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Where to hold the code while there is none in view: four quiet corners of a square in the middle.
CodeBrackets {
    id: root

    readonly property real side: Math.min(width, height) * 0.56
    readonly property real startX: (width - side) / 2
    readonly property real startY: (height - side) / 2
    readonly property real arm: side * 0.16

    function bracket(x: real, y: real, dx: int, dy: int): var {
        return [Qt.point(x, y + dy * arm), Qt.point(x, y), Qt.point(x + dx * arm, y)];
    }

    color: Theme.onInverse
    thickness: 6
    brackets: [bracket(startX, startY, 1, 1), bracket(startX + side, startY, -1, 1), bracket(startX + side, startY + side, -1, -1), bracket(startX, startY + side, 1, -1)]
}
