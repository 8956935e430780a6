pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What was on hand at the end of each of fourteen days; the last bar is now.
Column {
    id: root

    required property StockHistoryViewModel history

    spacing: 6

    PlainText {
        type: Theme.staffTiny
        weight: Theme.strong
        color: Theme.onSurfaceMuted
        text: qsTr("EN MAIN, 14 JOURS")
    }
    Item {
        width: parent.width
        height: 64
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("En main par jour") + ", " + root.history.said

        Row {
            id: row

            readonly property real each: (width - 13 * spacing) / 14

            anchors.fill: parent
            spacing: 4

            Repeater {
                model: root.history.bars

                Item {
                    id: bar

                    required property real share
                    required property string kind

                    width: row.each
                    height: row.height

                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        // A day without a piece still has a foot to stand on.
                        height: Math.max(3, parent.height * bar.share)
                        color: bar.kind === "today" ? Theme.onSurface : bar.kind === "out" ? Theme.critical : bar.kind === "low" ? Theme.caution : Theme.outlineStrong
                    }
                }
            }
        }
        Rectangle {
            anchors.top: parent.bottom
            width: parent.width
            height: Theme.edge / 2
            color: Theme.outlineStrong
        }
    }
    Item {
        width: parent.width
        height: first.implicitHeight

        PlainText {
            id: first

            type: Theme.staffTiny
            color: Theme.onSurfaceMuted
            text: root.history.firstDay
        }
        PlainText {
            anchors.right: parent.right
            type: Theme.staffTiny
            color: Theme.onSurfaceMuted
            text: root.history.lastDay
        }
    }
}
