import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// A dashed rounded edge: not here, or out of use.
Shape {
    id: root

    property real radius: Theme.radiusS
    property color ink: Theme.outlineStrong

    preferredRendererType: Shape.GeometryRenderer

    ShapePath {
        strokeColor: root.ink
        strokeWidth: 1
        strokeStyle: ShapePath.DashLine
        dashPattern: [4, 3]
        fillColor: "transparent"

        PathRectangle {
            x: 0.5
            y: 0.5
            width: root.width - 1
            height: root.height - 1
            radius: root.radius
        }
    }
}
