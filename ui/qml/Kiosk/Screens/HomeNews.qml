pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Departments, then what came in lately, in a row that bleeds off the right margin.
Column {
    id: root

    required property HomeViewModel home

    spacing: Theme.space(Viewport.portrait ? 7 : 5)

    // As a new visitor finds it.
    function begin(): void {
        departments.contentX = 0;
        newest.positionViewAtBeginning();
    }

    Flickable {
        id: departments

        objectName: "departments"
        // More than fit bleed off the right margin.
        width: root.width + (row.width > root.width ? Theme.margin : 0)
        height: row.height
        contentWidth: row.width + (row.width > root.width ? Theme.margin : 0)
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Row {
            id: row

            spacing: Theme.gutter

            Repeater {
                model: root.home.departments

                DepartmentTile {
                    required property string categoryId
                    required picture
                    required property string name
                    required tint

                    objectName: "department-" + categoryId
                    width: (root.width - 3 * Theme.gutter) / 4
                    height: Math.max(implicitHeight, row.height)
                    text: name
                    onClicked: root.home.categoryWanted(categoryId)
                }
            }
        }
    }
    Column {
        visible: root.home.hasNews
        width: root.width
        spacing: Theme.space(3)

        Item {
            width: parent.width
            height: Math.max(heading.implicitHeight, 56)

            PlainText {
                id: heading

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - all.width - Theme.space(2)
                wrapMode: Text.WordWrap
                type: Theme.section
                text: root.home.isThisWeek ? qsTr("Arrivés cette semaine") : qsTr("Nouveautés")
            }
            TextButton {
                id: all

                objectName: "see-all"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.button
                weight: Theme.strong
                symbol: "arrow-right"
                symbolAfter: true
                symbolSize: 34
                text: qsTr("Tout voir")
                onClicked: root.home.categoryWanted("")
            }
        }
        ListView {
            id: newest

            objectName: "newest"
            width: root.width + Theme.margin
            height: (Viewport.portrait ? 328 : 240) + 16 + (Theme.largeText ? 3 : 2) * Theme.body.line + Theme.space(1)
            orientation: ListView.Horizontal
            spacing: Theme.gutter
            clip: true
            model: root.home.newest
            delegate: Tile {
                required property string productId
                required property string sku
                required property int index
                required picture
                required name
                required price
                required oldPrice
                required tint

                objectName: "new-" + index
                width: Viewport.portrait ? 306 : 240
                pictureHeight: Viewport.portrait ? 328 : 240
                subtitle: ""
                onClicked: root.home.productWanted(productId, sku)
            }
        }
    }
}
