import QtQuick
import Kiosk.Style

// A Code 128 on its light ground, for scanners of tills; `text` is only ever encoded.
Rectangle {
    id: root

    required property string text

    implicitWidth: 888
    implicitHeight: 152
    // Readers want dark on light whatever the brand or the contrast.
    color: "white"
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Code-barres pour la caisse")

    Image {
        anchors.fill: parent
        anchors.margins: Math.max(12, Math.round(root.radius / 2))
        cache: false
        smooth: false
        sourceSize: Qt.size(Math.round(width * Viewport.scale), Math.round(height * Viewport.scale))
        source: root.text === "" || root.width <= 0 ? "" : "image://bar/" + encodeURIComponent(root.text)
    }
}
