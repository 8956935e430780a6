pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Every store that has it, on a drawing and in a list, nearest first; a touch shows its arithmetic.
Sheet {
    id: root

    required property ProductViewModel product
    required property NavigationViewModel navigation

    objectName: "stores-sheet"
    title: qsTr("Où le trouver")
    subtitle: product.choiceLine
    sheetHeight: Math.min(1560, 300 + content.implicitHeight)
    leastHeight: content.y + content.implicitHeight

    function show(locationId: string): void {
        product.showSum("store_pickup", locationId);
        navigation.openSheet("sum");
    }

    Column {
        id: content

        y: Theme.space(4)
        width: parent.width
        spacing: Theme.space(2)

        StoresMap {
            width: parent.width
            height: 520
            product: root.product
            onStoreWanted: locationId => root.show(locationId)
        }
        Column {
            id: list

            width: parent.width

            Repeater {
                model: root.product.stores

                StoreItem {
                    width: list.width
                    onClicked: root.show(locationId)
                }
            }
        }
        PlainText {
            objectName: "stores-without"
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: root.product.storesWithout
        }
    }

    component StoreItem: T.AbstractButton {
        id: store

        required property string locationId
        required property string number
        required property string name
        required property string figure
        required property string where
        required property bool isOpen
        required property string openWord
        required property string hours
        required property string age

        objectName: "store-" + locationId
        implicitHeight: words.implicitHeight + 48
        text: [name, qsTr("%1 disponibles").arg(figure), where, openWord, hours, age].join(", ")
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: text

        background: Rectangle {
            color: store.down ? Theme.surfaceSunken : "transparent"
            border.width: store.visualFocus ? Theme.edgeStrong : 0
            border.color: Theme.onSurface

            Divider {
                width: parent.width
            }
        }
        contentItem: Item {
            PlainText {
                id: number

                y: words.y
                width: 64
                type: Theme.title
                color: Theme.onSurfaceMuted
                text: store.number
            }
            Column {
                id: words

                x: number.width
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x - figure.width - Theme.space(3)
                spacing: 4

                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.title
                    text: store.name
                }
                Flow {
                    width: parent.width
                    spacing: 12

                    Icon {
                        name: store.isOpen ? "circle-check" : "clock"
                        size: Theme.body.line
                        color: store.isOpen ? Theme.positive : Theme.onSurfaceMuted
                    }
                    PlainText {
                        weight: Theme.medium
                        color: store.isOpen ? Theme.positive : Theme.onSurfaceMuted
                        text: store.hours
                    }
                    PlainText {
                        color: Theme.onSurfaceMuted
                        text: store.where
                    }
                }
                AgeLine {
                    text: store.age
                }
            }
            PlainText {
                id: figure

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.figure
                text: store.figure
            }
        }
    }
}
