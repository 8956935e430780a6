pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Every store that has it, nearest first; a touch shows its arithmetic.
Sheet {
    id: root

    required property ProductViewModel product
    required property NavigationViewModel navigation

    objectName: "stores-sheet"
    title: qsTr("Où le trouver")
    subtitle: product.sumSubtitle
    sheetHeight: Math.min(1432, 300 + list.contentHeight)

    ListView {
        id: list

        y: Theme.space(4)
        width: parent.width
        height: parent.height - y
        clip: true
        model: root.product.stores
        delegate: T.AbstractButton {
            id: store

            required property string locationId
            required property string name
            required property string figure
            required property string detail
            required property string age

            objectName: "store-" + locationId
            width: list.width
            height: words.implicitHeight + 48
            text: name + ", " + figure + ", " + detail + ", " + age
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Button
            Accessible.name: text
            onClicked: {
                root.product.showSum("store_pickup", locationId);
                root.navigation.openSheet("sum");
            }

            background: Rectangle {
                color: store.down ? Theme.surfaceSunken : "transparent"
                border.width: store.visualFocus ? Theme.edgeStrong : 0
                border.color: Theme.onSurface

                Divider {
                    width: parent.width
                }
            }
            contentItem: Item {
                Column {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 160
                    spacing: 2

                    PlainText {
                        type: Theme.title
                        text: store.name
                    }
                    PlainText {
                        text: store.detail
                    }
                    AgeLine {
                        text: store.age
                    }
                }
                PlainText {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.figure
                    text: store.figure
                }
            }
        }
    }
}
