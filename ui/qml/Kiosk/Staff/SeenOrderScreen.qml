pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The order of a slip that a customer showed: its lines, how it stands, what to do next.
StaffPage {
    id: root

    required property SeenOrderViewModel order
    required property NavigationViewModel navigation

    title: order.hasOrder ? qsTr("Commande %1").arg(order.number) : qsTr("Commande d’un client")
    context: order.made
    hasActions: true
    actions: [
        StaffButton {
            objectName: "order-retry"
            visible: root.order.canRetry
            symbol: "rotate-ccw"
            text: qsTr("Réessayer")
            onClicked: root.order.retry()
        },
        StaffButton {
            objectName: "order-close"
            kind: "primary"
            symbol: "check"
            text: qsTr("Terminé")
            onClicked: root.navigation.back()
        }
    ]

    EmptyState {
        objectName: "order-problem"
        visible: !root.order.hasOrder
        anchors.centerIn: parent
        width: parent.width
        symbol: root.order.symbol === "" ? "package" : root.order.symbol
        title: root.order.title
        text: root.order.text
    }
    Panel {
        id: left

        visible: root.order.hasOrder
        width: parent.width - side.width - 16
        height: parent.height

        ListView {
            objectName: "seen-lines"
            anchors.fill: parent
            anchors.topMargin: 8
            anchors.bottomMargin: 8
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.order.rows
            delegate: SeenOrderLine {
                width: ListView.view.width
            }
        }
    }
    Column {
        id: side

        visible: root.order.hasOrder
        anchors.right: parent.right
        width: Viewport.wide ? 480 : 380
        spacing: 16

        Note {
            objectName: "order-state"
            width: parent.width
            kind: root.order.tone
            symbol: root.order.symbol === "" ? "package" : root.order.symbol
            heading: root.order.title
            text: root.order.text
        }
        Panel {
            width: parent.width
            height: steps.height + 32

            Column {
                id: steps

                x: 16
                y: 16
                width: parent.width - 32
                spacing: 12

                Item {
                    width: parent.width
                    height: total.implicitHeight

                    PlainText {
                        type: Theme.staffHeading
                        text: qsTr("Total")
                    }
                    PlainText {
                        id: total

                        objectName: "order-total"
                        anchors.right: parent.right
                        type: Theme.staffHeading
                        weight: Theme.strong
                        tabular: true
                        text: root.order.total
                    }
                }
                Rule {
                    width: parent.width
                }
                Repeater {
                    model: root.order.nextActions

                    Item {
                        id: step

                        required property string symbol
                        required property string text

                        width: steps.width
                        implicitHeight: Math.max(24, words.implicitHeight)

                        Icon {
                            size: 22
                            name: step.symbol
                            color: Theme.accent
                        }
                        PlainText {
                            id: words

                            x: 36
                            width: parent.width - x
                            wrapMode: Text.WordWrap
                            type: Theme.staffSmall
                            text: step.text
                        }
                    }
                }
            }
        }
    }
}
