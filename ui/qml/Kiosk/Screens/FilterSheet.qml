pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The values of one filter, as large chips.
Sheet {
    id: root

    required property SearchViewModel search
    // Keeps its title while it slides away.
    property string kind: "price"

    objectName: "filter-sheet"
    open: search.openedFilter !== ""
    sheetHeight: Math.max(520, 260 + values.implicitHeight)
    title: kind === "price" ? qsTr("Jusqu’à quel prix ?") : kind === "category" ? qsTr("Quel rayon ?") : kind === "colour" ? qsTr("Quelle couleur ?") : kind === "size" ? qsTr("Quelle taille ?") : qsTr("Dans quel ordre ?")
    onClosed: search.openFilter("")

    Connections {
        target: root.search

        function onChanged(): void {
            if (root.search.openedFilter !== "")
                root.kind = root.search.openedFilter;
        }
    }
    Flow {
        id: values

        y: Theme.space(4)
        width: parent.width
        spacing: Theme.space(2)

        Repeater {
            model: root.search.options

            Chip {
                required property string key
                required property bool isOn
                required property string swatch
                required text

                objectName: "option-" + key
                on: isOn
                ground: swatch
                onClicked: root.search.choose(key)
            }
        }
    }
}
