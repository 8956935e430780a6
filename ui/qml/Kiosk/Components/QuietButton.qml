import Kiosk.Style

ActionButton {
    ground: Theme.surfaceSunken
    edgeWidth: Theme.highContrast ? Theme.edge : 0
    edgeColor: Theme.outlineStrong
}
