pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Horizontal bars: who or what, a bar in one or two parts, the figure, and a word beside it. As many as there is room for.
Item {
    id: root

    required property RowsModel rows
    property bool people: false
    property bool notes: false
    property real labelWidth: (Viewport.wide ? 160 : 104) * Math.min(1.7, Theme.textScale)
    readonly property real barHeight: Viewport.wide ? 28 : 20
    readonly property real least: Math.max(barHeight + 8, Theme.staffSmall.line + 6, people ? 34 : 0)
    readonly property int room: Math.max(1, Math.floor(height / least))
    readonly property int shown: Math.min(room, rows.count)
    readonly property real step: shown > 0 ? Math.min(height / shown, 64) : 0
    readonly property real valueWidth: 66 * Theme.textScale
    readonly property real noteWidth: notes ? 52 * Theme.textScale : 0

    Repeater {
        model: root.rows

        Item {
            id: line

            required property int index
            required property string label
            required property string value
            required property real share
            required property real second
            required property string mark
            required property string note
            required property string initials
            readonly property real track: root.width - bars.x - root.valueWidth - root.noteWidth - 8

            visible: index < root.room
            y: index * root.step
            width: root.width
            height: root.step

            Avatar {
                id: avatar

                visible: root.people
                anchors.verticalCenter: parent.verticalCenter
                size: 28
                initials: line.initials
            }
            PlainText {
                id: named

                x: root.people ? 36 : 0
                anchors.verticalCenter: parent.verticalCenter
                width: root.labelWidth
                maximumLineCount: 2
                wrapMode: Text.WordWrap
                elide: Text.ElideRight
                type: Theme.staffSmall
                text: line.label
            }
            Item {
                id: bars

                x: named.x + named.width + 8
                anchors.verticalCenter: parent.verticalCenter
                width: line.track
                height: root.barHeight

                Rectangle {
                    visible: !root.people
                    anchors.fill: parent
                    radius: 4
                    color: Theme.surfaceSunken
                }
                Rectangle {
                    id: first

                    width: Math.max(line.share > 0 ? 3 : 0, bars.width * line.share)
                    height: parent.height
                    radius: 4
                    color: line.mark === "peak" ? Theme.critical : line.mark === "none" ? Theme.surfaceSunken : root.people ? Theme.inverse : Theme.bar
                    border.width: line.mark === "none" ? 1 : 0
                    border.color: Theme.outlineStrong
                }
                Rectangle {
                    visible: line.second > 0
                    x: first.width + 2
                    width: Math.max(3, bars.width * line.second - 2)
                    height: parent.height
                    radius: 4
                    color: Theme.bar
                }
            }
            PlainText {
                anchors.right: parent.right
                anchors.rightMargin: root.noteWidth
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffSmall
                weight: Theme.strong
                tabular: true
                text: line.value
            }
            PlainText {
                visible: root.notes
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffTiny
                weight: line.mark === "peak" ? Theme.strong : Theme.regular
                tabular: true
                color: line.mark === "peak" ? Theme.critical : Theme.onSurfaceMuted
                text: line.note
            }
        }
    }
}
