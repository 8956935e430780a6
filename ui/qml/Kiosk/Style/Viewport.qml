pragma Singleton
import QtQuick
import Kiosk.Models

// The window in px of the design: screens are laid out for 1080 (portrait) or 1920 (landscape) and the root item is scaled.
QtObject {
    id: root

    property real windowWidth: 1080
    property real windowHeight: 1920
    property bool staff: false
    // Who holds a tablet in the right hand has its rail and its buttons at the other side.
    property bool leftHanded: false
    // Somebody low before the screen wants every control down there; a wide screen has them within reach as it is.
    property bool wantsReach: false

    // In reach mode the keys cover the whole lower part: put aside, the fields themselves are within reach.
    property bool keyboardAside: false

    // What the keyboard takes from the bottom of a staff screen while somebody types with it.
    property real typing: 0

    readonly property bool portrait: windowHeight >= windowWidth
    readonly property real designWidth: staff ? (windowWidth >= 1600 ? 1920 : 1280) : (portrait ? 1080 : 1920)
    // A staff screen that is larger than a tablet's is enlarged as a whole. What is wanted beyond that, letters alone do: they
    // have a quarter more, and then the tables no longer hold.
    readonly property real mostZoom: Math.max(1, Math.min(windowWidth / 1280, windowHeight / 800))
    readonly property real mostLetters: 1.25
    readonly property real zoom: staff ? Math.min(ThemeValues.textScale, mostZoom) : 1
    readonly property real letters: staff ? Math.min(ThemeValues.textScale / zoom, mostLetters) : ThemeValues.textScale
    readonly property real largestText: staff ? mostZoom * mostLetters : 2
    readonly property real scale: staff ? Math.min(1, windowWidth / 1280) * zoom : windowWidth / designWidth
    readonly property real width: windowWidth / scale
    readonly property real height: windowHeight / scale
    readonly property bool wide: width >= 1600
    readonly property bool reach: wantsReach && portrait && !staff
    // What is above shows, what is below acts.
    readonly property real reachLine: reach ? Math.max(Math.round(height * 2 / 3), height - 640) : 0
}
