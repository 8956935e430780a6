pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models

// The three levels of stock in one card, parted by lines.
Card {
    id: root

    required property ProductViewModel product
    signal sumWanted(string kind, string locationId)

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
                onSumWanted: root.sumWanted(kind, locationId)
            }
        }
    }
}
