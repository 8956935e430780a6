import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What comes first in the table; touched, the other one does.
T.AbstractButton {
    id: root

    required property NetworkStockViewModel stock

    objectName: "stock-order"
    text: root.stock.order === "exceptions" ? qsTr("Exceptions d’abord") : qsTr("Ordre du catalogue")
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    onClicked: stock.turnOrder()

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.surface : "transparent"
        border.width: root.visualFocus ? Theme.edge : 0
        border.color: Theme.onSurface
    }
    contentItem: Item {
        Icon {
            id: sign

            x: 12
            anchors.verticalCenter: parent.verticalCenter
            name: root.stock.order === "exceptions" ? "arrow-down-wide-narrow" : "list"
            color: Theme.onSurfaceMuted
            size: 18
        }
        Column {
            anchors.left: sign.right
            anchors.leftMargin: 8
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffTiny
                weight: Theme.medium
                text: root.text
            }
            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffTiny
                color: Theme.onSurfaceMuted
                text: qsTr("Disponible par lieu")
            }
        }
    }
}
