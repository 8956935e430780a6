pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Two to four products side by side. What differs is said by a word and stands on a raised ground, not by colour alone.
ScreenPage {
    id: root

    required property CompareViewModel compare
    required property NavigationViewModel navigation
    readonly property real gap: 12
    readonly property real room: width - 2 * Theme.margin
    readonly property real columnWidth: Math.min(460, (room - (Math.max(1, compare.count) - 1) * gap) / Math.max(1, compare.count))
    // Where words would break inside a narrow column, each value gets a line with its product's name.
    readonly property bool stacked: columnWidth < 200 * Theme.largeScale * Theme.largeScale

    objectName: "screen-compare"
    reachSymbol: "scale"

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: body.height + Theme.space(6)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: body

            x: Theme.margin
            y: Theme.space(2)
            width: root.room
            spacing: Theme.space(2)

            Item {
                readonly property bool beside: chip.visible && !Theme.largeText && !Viewport.reach

                width: parent.width
                height: beside ? Math.max(title.height, chip.height) : title.height + (chip.visible ? chip.height + Theme.space(2) : 0)

                PageTitle {
                    id: title

                    width: parent.width - (parent.beside ? chip.width + Theme.space(2) : 0)
                    title: qsTr("Comparer")
                    subtitle: root.compare.summary
                    onBackWanted: root.navigation.back()
                }
                Chip {
                    id: chip

                    objectName: "only-differences"
                    visible: root.compare.count > 1
                    x: parent.beside ? parent.width - width : 0
                    y: parent.beside ? 0 : title.height + (title.height > 0 ? Theme.space(2) : 0)
                    text: qsTr("Différences seules")
                    on: root.compare.onlyDifferences
                    onClicked: root.compare.toggleDifferences()
                }
            }
            Flow {
                id: heads

                width: parent.width
                spacing: root.gap

                Repeater {
                    model: root.compare.columns

                    CompareHead {
                        width: root.columnWidth
                        compare: root.compare
                    }
                }
            }
            Column {
                width: parent.width

                Repeater {
                    model: root.compare.rows

                    CompareLine {
                        width: body.width
                        columnWidth: root.columnWidth
                        gap: root.gap
                        stacked: root.stacked
                    }
                }
            }
            SecondButton {
                objectName: "add-another"
                visible: !root.compare.isFull
                text: qsTr("Ajouter un produit")
                symbol: "plus"
                onClicked: root.navigation.go("search")
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: 20
    }
}
