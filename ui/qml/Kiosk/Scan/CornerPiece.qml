pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

// What lies outside a rounded corner, in the colour of the surface behind: it rounds a picture that nothing can clip.
// Drawn for the top left corner; rotate it for the others.
Shape {
    id: root

    property real radius: 0
    property color color: "transparent"

    width: radius
    height: radius
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        fillColor: root.color
        strokeWidth: -1
        startX: -1
        startY: -1

        PathLine {
            x: root.radius
            y: -1
        }
        PathLine {
            x: root.radius
            y: 0
        }
        PathArc {
            x: 0
            y: root.radius
            radiusX: root.radius
            radiusY: root.radius
            direction: PathArc.Counterclockwise
        }
        PathLine {
            x: -1
            y: root.radius
        }
    }
}
