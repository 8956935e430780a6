pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models

// The three levels of stock in one card, parted by lines.
Card {
    id: root

    required property ProductViewModel product
    signal sumWanted(string kind, string locationId)
    signal planWanted
    signal storesWanted

    implicitHeight: rows.height + 12

    Column {
        id: rows

        y: 6
        width: parent.width

        Repeater {
            model: root.product.ways

            WayRow {
                required property int index

                width: rows.width
                parted: index > 0
                product: root.product
                more: kind === "take_now" && possible && root.product.hasPlan ? qsTr("Voir le rayon sur le plan") : kind === "store_pickup" && root.product.storeCount > 1 ? qsTr("Les %1 magasins").arg(root.product.storeCount) : ""
                moreSymbol: kind === "take_now" ? "map" : "map-pinned"
                onSumWanted: root.sumWanted(kind, locationId)
                onMoreWanted: kind === "take_now" ? root.planWanted() : root.storesWanted()
            }
        }
    }
}
