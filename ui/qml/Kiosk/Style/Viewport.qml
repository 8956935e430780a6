pragma Singleton
import QtQuick

// The window in px of the design: screens are laid out for 1080 (portrait) or 1920 (landscape) and the root item is scaled.
QtObject {
    id: root

    property real windowWidth: 1080
    property real windowHeight: 1920
    property bool staff: false

    readonly property bool portrait: windowHeight >= windowWidth
    readonly property real designWidth: staff ? (windowWidth >= 1600 ? 1920 : 1280) : (portrait ? 1080 : 1920)
    readonly property real scale: staff ? Math.min(1, windowWidth / 1280) : windowWidth / designWidth
    readonly property real width: windowWidth / scale
    readonly property real height: windowHeight / scale
    readonly property bool wide: width >= 1600
}
