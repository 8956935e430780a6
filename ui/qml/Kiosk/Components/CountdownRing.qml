import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// A ring that empties, with the seconds left inside.
Item {
    id: root

    required property real fraction
    required property int seconds
    readonly property real stroke: 16

    implicitWidth: 304
    implicitHeight: 304
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%n seconde(s)", "", root.seconds)

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: Theme.surfaceSunken
            strokeWidth: root.stroke
            fillColor: "transparent"

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.width / 2 - root.stroke
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: root.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.width / 2 - root.stroke
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * root.fraction
            }
        }
    }
    PlainText {
        anchors.centerIn: parent
        type: Theme.countdown
        text: root.seconds
        Accessible.ignored: true
    }
}
