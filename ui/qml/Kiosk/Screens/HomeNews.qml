pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Departments, then what came in lately, in a row that bleeds off the right margin.
Column {
    id: root

    required property HomeViewModel home

    spacing: Theme.space(Viewport.portrait ? 7 : 5)

    Row {
        id: departments

        width: root.width
        spacing: Theme.gutter

        Repeater {
            model: root.home.departments

            T.AbstractButton {
                id: department

                required property string categoryId
                required property string name
                required property string picture
                required property int tint

                objectName: "department-" + categoryId
                width: (departments.width - 3 * Theme.gutter) / 4
                height: Math.max(224, 184 + caption.implicitHeight)
                text: name
                focusPolicy: Qt.TabFocus
                Accessible.role: Accessible.Button
                Accessible.name: name
                onClicked: root.home.categoryWanted(categoryId)

                background: Rectangle {
                    radius: Theme.radiusM
                    color: department.down ? Qt.darker(Theme.tint(department.tint), 1.05) : Theme.tint(department.tint)
                    border.width: department.visualFocus ? Theme.edgeStrong : Theme.highContrast ? Theme.edge : 0
                    border.color: Theme.onSurface
                }
                contentItem: Item {
                    ProductPicture {
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: 12
                        width: parent.width
                        height: 156
                        bare: true
                        air: 0
                        picture: department.picture
                    }
                    PlainText {
                        id: caption

                        y: 172
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.WordWrap
                        weight: Theme.medium
                        text: department.name
                    }
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
                text: qsTr("Arrivés cette semaine")
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
            objectName: "newest"
            width: root.width + Theme.margin
            height: (Viewport.portrait ? 328 : 240) + 16 + 2 * Theme.body.line + Theme.space(1)
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
