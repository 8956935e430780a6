pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Beside the articles: the cabin, how long the customer waits, and what was done.
Panel {
    id: root

    required property TryOnViewModel tryOn
    readonly property bool late: tryOn.waitState === "late"
    readonly property color tone: late ? Theme.critical : tryOn.waitState === "soon" ? Theme.caution : tryOn.waitState === "served" ? Theme.positive : Theme.onSurface

    Column {
        id: above

        x: 20
        y: 18
        width: parent.width - 40

        Item {
            width: parent.width
            height: 24

            PlainText {
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("Cabine")
            }
            PlainText {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffSmall
                color: root.tryOn.notice === "cabin_missing" ? Theme.critical : Theme.onSurfaceMuted
                text: root.tryOn.notice === "cabin_missing" ? qsTr("choisissez-en une") : root.tryOn.cabins.length === 0 ? qsTr("aucune ici") : qsTr("touchez pour changer")
            }
        }
        Item {
            width: 1
            height: 12
        }
        Flickable {
            width: parent.width
            // Two rows; a store with more cabins slides them.
            height: Math.min(grid.height, 136)
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

                        objectName: "cabin-" + modelData.number
                        width: (grid.width - 16) / 3
                        enabled: root.tryOn.isOpen && (isFree || isMine)
                        number: modelData.number
                        status: modelData.state
                        who: modelData.who
                        onClicked: root.tryOn.giveCabin(number)
                    }
                }
            }
        }
        Item {
            width: 1
            height: 16
        }
        Rule {
            width: parent.width
        }
        Item {
            width: parent.width
            height: 56

            PlainText {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 8
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("Attente")
            }
            Row {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 8
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.late || root.tryOn.waitState === "served"
                    name: root.late ? "triangle-alert" : "check"
                    size: 18
                    color: root.tone
                }
                PlainText {
                    objectName: "try-on-wait"
                    type: Theme.staffBody
                    weight: Theme.strong
                    tabular: true
                    color: root.tone
                    text: root.tryOn.wait
                }
            }
        }
        Rectangle {
            width: parent.width
            height: 8
            radius: 4
            color: Theme.surfaceSunken

            Rectangle {
                width: Math.max(8, parent.width * root.tryOn.waitShare)
                height: 8
                radius: 4
                color: root.tone
            }
        }
        PlainText {
            topPadding: 6
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.tryOn.waitDetail
        }
        Item {
            width: 1
            height: 14
        }
        Rule {
            width: parent.width
        }
        PlainText {
            topPadding: 16
            bottomPadding: 6
            type: Theme.staffHeading
            weight: Theme.strong
            text: qsTr("Suivi")
        }
    }
    ListView {
        id: log

        objectName: "try-on-log"
        anchors.top: above.bottom
        anchors.bottom: note.top
        anchors.bottomMargin: 12
        x: 20
        width: parent.width - 40
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.tryOn.log

        delegate: Row {
            id: entry

            required property string time
            required property string text

            width: log.width
            height: Math.max(32, words.implicitHeight + 12)
            spacing: 12

            PlainText {
                y: 6
                width: 44 * Theme.textScale
                type: Theme.staffSmall
                weight: Theme.strong
                tabular: true
                text: entry.time
            }
            PlainText {
                id: words

                y: 6
                width: parent.width - 12 - 44 * Theme.textScale
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                text: entry.text
            }
        }
    }
    TryOnNote {
        id: note

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        x: 20
        width: parent.width - 40
        tryOn: root.tryOn
    }
}
