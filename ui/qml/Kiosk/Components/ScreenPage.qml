import QtQuick
import Kiosk.Style

// A screen between header and footer. The shell reads what it wants of them.
FocusScope {
    property bool keyboardOpen: false
    property bool showsFooter: !keyboardOpen
    property bool showsCart: true
    property bool showsLeave: true
    property bool ends: false
    // Room on both sides: the margin in portrait, a centred column in landscape.
    readonly property real sideMargin: Theme.margin
}
