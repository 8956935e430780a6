import QtQuick
import Kiosk.Style

// An icon of the icon package in one colour, drawn at the pixels it covers.
Image {
    id: root

    required property string name
    property color color: Theme.onSurface
    property real size: 34
    property bool filled: false

    width: size
    height: size
    sourceSize: Qt.size(Math.ceil(size * Viewport.scale), Math.ceil(size * Viewport.scale))
    source: name === "" ? "" : "image://icons/" + name + "/" + String(color).slice(-6) + (filled ? "/filled" : "")
    Accessible.ignored: true
}
