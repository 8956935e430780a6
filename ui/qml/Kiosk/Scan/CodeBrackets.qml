pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// Four corners around something: each a list of three points (side, corner, side), rounded at the corner.
Item {
    id: root

    required property var brackets
    property color color: Theme.accent
    property real thickness: 10
    property real rounding: 0.45

    Repeater {
        model: root.brackets

        Shape {
            id: shape

            required property var modelData
            readonly property point start: modelData[0]
            readonly property point corner: modelData[1]
            readonly property point end: modelData[2]

            anchors.fill: parent

            ShapePath {
                strokeColor: root.color
                strokeWidth: root.thickness
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin
                startX: shape.start.x
                startY: shape.start.y

                PathLine {
                    x: shape.corner.x + (shape.start.x - shape.corner.x) * root.rounding
                    y: shape.corner.y + (shape.start.y - shape.corner.y) * root.rounding
                }
                PathQuad {
                    controlX: shape.corner.x
                    controlY: shape.corner.y
                    x: shape.corner.x + (shape.end.x - shape.corner.x) * root.rounding
                    y: shape.corner.y + (shape.end.y - shape.corner.y) * root.rounding
                }
                PathLine {
                    x: shape.end.x
                    y: shape.end.y
                }
            }
        }
    }
}
