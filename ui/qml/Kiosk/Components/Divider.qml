import QtQuick
import Kiosk.Style

Rectangle {
    implicitHeight: 2
    color: Theme.outline
}
