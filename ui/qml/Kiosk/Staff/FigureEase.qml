pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Three answers as one bar, their counts with a face and a word each, then the share of "easy" by day.
Item {
    id: root

    required property FiguresViewModel figures
    required property RowsModel rows
    readonly property int answers: figures.yes + figures.fair + figures.no
    readonly property var parts: [
        {
            count: figures.yes,
            symbol: "smile",
            text: qsTr("facile"),
            color: Theme.positive
        },
        {
            count: figures.fair,
            symbol: "meh",
            text: qsTr("moyen"),
            color: Theme.caution
        },
        {
            count: figures.no,
            symbol: "frown",
            text: qsTr("difficile"),
            color: Theme.critical
        }
    ]

    Row {
        id: bar

        width: parent.width
        height: 20
        spacing: 2

        Repeater {
            model: root.parts

            Rectangle {
                required property var modelData

                width: root.answers > 0 ? (bar.width - 4) * modelData.count / root.answers : 0
                height: bar.height
                radius: 4
                color: modelData.color
            }
        }
    }
    Flow {
        id: counts

        anchors.top: bar.bottom
        anchors.topMargin: 8
        width: parent.width
        spacing: 14

        Repeater {
            model: root.parts

            Row {
                id: part

                required property var modelData

                spacing: 5

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: part.modelData.symbol
                    color: part.modelData.color
                    size: 26
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.staffBody
                    weight: Theme.strong
                    tabular: true
                    text: part.modelData.count
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.staffTiny
                    text: part.modelData.text
                }
            }
        }
    }
    PlainText {
        id: under

        anchors.bottom: parent.bottom
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        elide: Text.ElideRight
        type: Theme.staffTiny
        color: Theme.onSurfaceMuted
        text: qsTr("part de « facile » par jour")
    }
    FigureColumns {
        anchors.top: counts.bottom
        anchors.topMargin: 14
        anchors.bottom: under.top
        anchors.bottomMargin: 4
        width: parent.width
        rows: root.rows
    }
}
