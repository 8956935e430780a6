import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The way to the comparison, over whatever screen products are chosen on; there is none while nothing is chosen.
Item {
    id: root

    required property CompareViewModel compare
    signal wanted

    visible: compare.bar !== ""
    implicitWidth: button.implicitWidth
    implicitHeight: button.implicitHeight

    Shadow {
        radius: Math.min(Theme.radiusPill, root.height / 2)
    }
    DarkButton {
        id: button

        objectName: "to-compare"
        anchors.fill: parent
        symbol: "scale"
        text: root.compare.bar
        onClicked: root.wanted()
    }
}
