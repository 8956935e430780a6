pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Every way to have a line: touch one, done. A place with too few pieces is shown and cannot be chosen.
StaffSheet {
    id: root

    required property StaffCartViewModel cart

    open: cart.sheet === "ways"
    title: qsTr("Comment l’avoir ?")
    plateWidth: 760
    plateHeight: Math.min(620, 120 + list.count * 80)
    onClosed: cart.closeSheet()

    ListView {
        id: list

        objectName: "ways"
        anchors.fill: parent
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        model: root.cart.ways
        delegate: WayRow {
            id: way

            width: list.width
            height: Theme.staffTargetMain
            onClicked: {
                if (way.isEnough)
                    root.cart.chooseWay(way.kind, way.locationId);
            }
        }
    }
}
