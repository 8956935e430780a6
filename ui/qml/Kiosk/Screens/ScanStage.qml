pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The live picture, or what to do without a camera.
Rectangle {
    id: root

    required property ScanViewModel scan

    radius: Theme.radiusL
    color: Theme.surfaceSunken

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 96, 640)
        spacing: 24

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            size: 112
            name: "camera-off"
            color: Theme.onSurfaceMuted
        }
        PlainText {
            objectName: "camera-missing"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            type: Theme.title
            text: qsTr("La caméra ne répond pas")
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: qsTr("Tapez le code à six signes, ou utilisez le lecteur à main.")
        }
    }
}
