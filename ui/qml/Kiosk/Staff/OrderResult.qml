pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The number, and whether the hub has confirmed. A promise waits its answer calmly: it is on this tablet's disk.
Item {
    id: root

    required property StaffOrderViewModel order

    objectName: "order-result"

    Column {
        anchors.top: parent.top
        width: parent.width
        spacing: 16

        Row {
            spacing: 24

            Rectangle {
                width: 96
                height: 96
                radius: 48
                color: root.order.isConfirmed ? Theme.positiveSoft : Theme.surfaceSunken

                Icon {
                    anchors.centerIn: parent
                    name: root.order.isConfirmed ? "circle-check" : "clock"
                    color: root.order.isConfirmed ? Theme.positive : Theme.onSurface
                    size: 48
                }
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    objectName: "order-number"
                    type: Theme.staffHeroFigure
                    weight: Theme.strong
                    text: root.order.number
                }
                PlainText {
                    type: Theme.staffHeading
                    color: Theme.onSurfaceMuted
                    text: qsTr("%1 · à payer en caisse").arg(root.order.total)
                }
            }
        }
        Note {
            objectName: "order-state"
            width: parent.width
            kind: root.order.isConfirmed ? "positive" : "caution"
            symbol: root.order.isConfirmed ? "shield-check" : "shield-alert"
            heading: root.order.isConfirmed ? qsTr("Confirmée par le serveur") : qsTr("Enregistrée ici, confirmation en attente")
            text: root.order.isConfirmed ? (root.order.changedLines ? qsTr("%n ligne(s) ont changé de lieu ou attendent : dites-le à la personne.", "", root.order.changedLines) : qsTr("Tout est réservé comme demandé.")) : qsTr("La commande part dès que le réseau répond ; le numéro ne changera pas.")
        }
    }
    StaffButton {
        objectName: "order-done"
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Math.max(264, implicitWidth)
        kind: "primary"
        text: qsTr("Visite suivante")
        onClicked: root.order.done()
    }
}
