import QtQuick
import Kiosk.Style

// A QR code on its light ground; `text` is only ever encoded, never opened.
Rectangle {
    id: root

    required property string text

    implicitWidth: 152
    implicitHeight: width
    // Readers want dark on light whatever the brand or the contrast.
    color: "white"
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Code QR")

    Image {
        anchors.fill: parent
        anchors.margins: Math.round(root.radius / 3)
        cache: false
        smooth: false
        sourceSize: Qt.size(Math.round(width * Viewport.scale), Math.round(width * Viewport.scale))
        source: root.text === "" || root.width <= 0 ? "" : "image://qr/" + encodeURIComponent(root.text)
    }
}
