import Kiosk.Style

ActionButton {
    ground: Theme.surfaceRaised
    edgeWidth: Theme.edge
    edgeColor: Theme.outlineStrong
}
