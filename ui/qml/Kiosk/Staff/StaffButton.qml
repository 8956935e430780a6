import Kiosk.Components
import Kiosk.Style

// A button of the staff scale: 72 high in an action bar, 56 (`medium`) or 48 (`small`) elsewhere. `kind` is primary (one a
// screen), strong, or quiet.
ActionButton {
    property string kind: "quiet"
    property bool medium: false
    property bool small: false

    minimumHeight: small ? Theme.staffTarget : medium ? 56 : Theme.staffTargetMain
    sidePadding: small ? 14 : medium ? 18 : 28
    type: small || medium ? Theme.staffBody : Theme.staffHeading
    symbolSize: small ? 20 : medium ? 22 : 24
    ground: kind === "primary" ? Theme.accent : kind === "strong" ? Theme.inverse : Theme.surfaceRaised
    ink: kind === "primary" ? Theme.onAccent : kind === "strong" ? Theme.onInverse : Theme.onSurface
    edgeWidth: kind === "quiet" ? Theme.edge / 2 : 0
    edgeColor: Theme.outlineStrong
}
