pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Chips in a row that bleeds off the right margin. A held value goes with one touch.
Flickable {
    id: root

    required property SearchViewModel search
    signal optionsWanted(string kind)

    height: row.height
    contentWidth: row.width + Theme.margin
    flickableDirection: Flickable.HorizontalFlick
    clip: true

    Row {
        id: row

        spacing: Theme.space(2)

        Chip {
            objectName: "filter-here"
            symbol: "map-pin-check"
            text: qsTr("Ici maintenant")
            count: root.search.hereCount
            on: root.search.hereNow
            Accessible.name: count === "" ? text : text + ", " + count
            onClicked: root.search.toggleHere()
        }
        Repeater {
            model: root.search.chips

            Chip {
                required property string kind
                required property bool isOn
                required text

                objectName: "filter-" + kind
                on: isOn
                symbolAfter: isOn ? "x" : "chevron-down"
                onClicked: {
                    if (isOn)
                        root.search.clearFilter(kind);
                    else
                        root.optionsWanted(kind);
                }
            }
        }
    }
}
