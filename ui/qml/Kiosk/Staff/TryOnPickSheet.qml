pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// What to fetch, in the order in which one walks past the shelves.
StaffSheet {
    id: root

    required property TryOnViewModel tryOn

    open: tryOn.sheet === "picks"
    title: qsTr("À prendre en rayon")
    subtitle: list.count === 0 ? qsTr("Tout est pris.") : qsTr("Dans l’ordre des rayons du plan, depuis la borne. Touchez ce que vous avez en main.")
    plateWidth: 760
    plateHeight: 640
    onClosed: tryOn.closeSheet()

    ListView {
        id: list

        objectName: "picks"
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.tryOn.picks
        delegate: TryOnPickItem {
            id: item

            width: list.width
            height: implicitHeight
            onClicked: root.tryOn.pick(item.lineId, item.sku, !item.isPicked)
        }
    }
}
