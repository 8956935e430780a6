pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Every try-on of the store by age, and how full the queue is.
Item {
    id: root

    required property TryOnViewModel tryOn

    Panel {
        width: parent.width - side.width - 20
        height: parent.height
        visible: list.count > 0

        ListView {
            id: list

            objectName: "try-on-queue"
            anchors.fill: parent
            anchors.margins: 1
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.tryOn.queue

            delegate: TryOnQueueItem {
                id: item

                width: list.width
                onClicked: root.tryOn.open(item.tryOnId)
            }
        }
        ScrollMark {
            target: list
        }
    }
    EmptyState {
        objectName: "try-on-empty"
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - side.width - 20
        visible: list.count === 0
        symbol: "shirt"
        title: qsTr("Personne n’attend")
        text: qsTr("Un essayage demandé à une borne ou depuis un panier s’affiche ici, avec ce qu’il faut prendre en rayon.")
    }
    Panel {
        id: side

        anchors.right: parent.right
        width: 320
        height: parent.height

        Column {
            x: 20
            y: 18
            width: parent.width - 40
            spacing: 12

            PlainText {
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("File")
            }
            Item {
                width: parent.width
                height: 44

                PlainText {
                    id: count

                    objectName: "try-on-waiting"
                    type: Theme.staffFigure
                    weight: Theme.strong
                    tabular: true
                    text: root.tryOn.cap > 0 ? qsTr("%1 sur %2").arg(root.tryOn.waitingCount).arg(root.tryOn.cap) : root.tryOn.waitingCount
                }
                PlainText {
                    anchors.left: count.right
                    anchors.leftMargin: 8
                    anchors.baseline: count.baseline
                    type: Theme.staffBody
                    color: Theme.onSurfaceMuted
                    text: qsTr("attendent")
                }
            }
            Rectangle {
                visible: root.tryOn.cap > 0
                width: parent.width
                height: 8
                radius: 4
                color: Theme.surfaceSunken

                Rectangle {
                    visible: root.tryOn.waitingCount > 0
                    width: parent.width * Math.min(1, root.tryOn.waitingCount / Math.max(1, root.tryOn.cap))
                    height: 8
                    radius: 4
                    color: root.tryOn.isFull ? Theme.critical : Theme.bar
                }
            }
            Note {
                width: parent.width
                visible: root.tryOn.isFull
                kind: "critical"
                symbol: "triangle-alert"
                text: qsTr("La file est pleine : les bornes ne prennent plus de demande.")
            }
            Rule {
                width: parent.width
            }
            PlainText {
                visible: root.tryOn.cabins.length > 0
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("Cabines")
            }
            PlainText {
                visible: root.tryOn.cabins.length > 0
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: qsTr("Touchez une cabine libre pour la mettre hors service, une autre pour l’ouvrir.")
            }
            Flickable {
                width: parent.width
                height: Math.min(grid.height, 208)
                contentHeight: grid.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds

                Grid {
                    id: grid

                    width: parent.width
                    columns: 3
                    spacing: 8

                    Repeater {
                        model: root.tryOn.cabins

                        TryOnCabin {
                            required property var modelData

                            objectName: "queue-cabin-" + modelData.number
                            width: (grid.width - 16) / 3
                            number: modelData.number
                            status: modelData.state
                            who: modelData.who
                            onClicked: status === "taken" ? root.tryOn.open(modelData.id) : root.tryOn.shutCabin(number, isFree)
                        }
                    }
                }
            }
            TryOnNote {
                width: parent.width
                visible: root.tryOn.notice !== ""
                tryOn: root.tryOn
            }
        }
    }
}
