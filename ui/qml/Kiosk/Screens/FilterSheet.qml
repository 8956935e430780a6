pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The values of one filter with what each would leave: colours as swatches, sizes as boxes, the rest as large chips.
Sheet {
    id: root

    required property SearchViewModel search
    // Keeps its title while it slides away.
    property string kind: "price"

    objectName: "filter-sheet"
    open: search.openedFilter !== ""
    leastHeight: values.y + values.implicitHeight
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
    Flickable {
        id: scroll

        anchors.fill: parent
        anchors.topMargin: Theme.space(4)
        contentHeight: values.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Flow {
            id: values

            width: parent.width
            spacing: Theme.space(2)

            Repeater {
                model: root.search.options

                FilterValue {
                    required property string key
                    required property bool isOn
                    required text
                    required swatch
                    required count
                    required spoken

                    objectName: "option-" + key
                    kind: root.kind
                    on: isOn
                    onChosen: root.search.choose(key)
                }
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: -20
    }
}
