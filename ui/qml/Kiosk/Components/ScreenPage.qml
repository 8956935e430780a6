import QtQuick
import Kiosk.Style

// A screen between header and footer. The shell reads what it wants of them.
FocusScope {
    property bool keyboardOpen: false
    property bool showsFooter: !keyboardOpen
    property bool showsCart: true
    property bool showsLeave: true
    property bool ends: false
    // Speech mode: the question that this screen asks now, so that another one is heard as another screen.
    property string spokenTitle: ""
    // Said when it changes: what a look would notice, such as how much was found.
    property string spokenNews: ""
    // Reach mode: what the upper part shows of this screen, which itself is below; a page title says it of itself.
    property string reachTitle: ""
    property string reachDetail: ""
    property string reachSymbol: "hand"
    property string reachPicture: ""
    property int reachTint: 1
    // A screen that keeps its own shape there, with every control of it in the lower part.
    property bool reachWhole: keyboardOpen && !Viewport.keyboardAside
    // The way back is the page title's.
    property bool ownBack: false
    signal backWanted
    // Of one product: its picture and the ground under it, to which the picture of a touched tile goes.
    property Item pictureGround: null
    property ProductPicture picture: null
    // It shows another product than before.
    signal renewed
    // Room on both sides: the margin in portrait, a centred column in landscape.
    readonly property real sideMargin: Theme.margin
}
