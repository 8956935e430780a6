import QtQuick
import Kiosk.Style

// The ground of something that is still coming.
Rectangle {
    radius: Theme.radiusM
    color: Theme.surfaceSunken
}
