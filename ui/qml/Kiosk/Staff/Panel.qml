import QtQuick
import Kiosk.Style

// A surface of staff screens: fill and one-pixel edge, no shadow.
Rectangle {
    radius: Theme.radiusM
    color: Theme.surfaceRaised
    border.width: Theme.highContrast ? Theme.edge : Theme.edge / 2
    border.color: Theme.outline
}
