import QtQuick
import Kiosk.Style

// Text of one type role. Always plain: nothing that came from outside is ever read as markup.
Text {
    id: root

    property TypeRole type: Theme.body
    property int weight: Theme.regular
    property bool tabular: false

    color: Theme.onSurface
    textFormat: Text.PlainText
    font.family: type.family
    font.pixelSize: type.size
    font.letterSpacing: type.letterSpacing
    font.variableAxes: type.sans ? ({
            "wght": root.weight
        }) : type.axes
    font.features: tabular ? ({
            "tnum": 1
        }) : ({})
    lineHeight: type.line
    lineHeightMode: Text.FixedHeight
    topPadding: type.nudge
    bottomPadding: -type.nudge
    renderType: Text.QtRendering
    // On a staff screen, larger letters take the room there is: a line that its place would cut grows as far as it fits.
    fontSizeMode: Viewport.staff && Theme.textScale > 1 && elide === Text.ElideRight && wrapMode === Text.NoWrap ? Text.HorizontalFit : Text.FixedSize
    minimumPixelSize: type.base[0]
    // The largest type of a screen is what it is about.
    Accessible.role: type === Theme.headline || type === Theme.display ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
