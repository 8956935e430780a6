import QtQuick
import Kiosk.Style

// A divider of staff screens.
Rectangle {
    implicitHeight: Theme.edge / 2
    color: Theme.outline
}
