pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Columns by day: rectangles only. The one to look at in accent, today dashed, because it is not over.
Item {
    id: root

    required property RowsModel rows
    property string ceiling: ""
    property string middle: ""
    property bool labelled: true
    readonly property bool hasAxis: ceiling !== ""
    readonly property real axisWidth: hasAxis ? 52 * Math.min(1.6, Theme.textScale) : 0
    readonly property real foot: labelled ? Theme.staffTiny.line + 6 : 0
    readonly property real plotHeight: height - foot - (hasAxis ? Theme.staffTiny.line / 2 : 0)
    readonly property real plotTop: hasAxis ? Theme.staffTiny.line / 2 : 0
    readonly property real step: rows.count > 0 ? (width - axisWidth) / rows.count : 0
    readonly property int every: Math.max(1, Math.ceil(Theme.staffTiny.size * 2.2 / Math.max(1, step)))

    Repeater {
        model: root.hasAxis ? [root.ceiling, root.middle, "0"] : []

        Item {
            id: line

            required property int index
            required property string modelData

            y: root.plotTop + root.plotHeight * index / 2
            width: root.width

            Rectangle {
                x: root.axisWidth
                width: parent.width - x
                height: 1
                color: line.index === 2 ? Theme.outlineStrong : Theme.outline
            }
            PlainText {
                y: -implicitHeight / 2
                type: Theme.staffTiny
                tabular: true
                color: Theme.onSurfaceMuted
                text: line.modelData
            }
        }
    }
    Repeater {
        model: root.rows

        Item {
            id: column

            required property int index
            required property string label
            required property string value
            required property real share
            required property string mark

            x: root.axisWidth + index * root.step
            width: root.step
            height: root.height

            Rectangle {
                id: bar

                anchors.horizontalCenter: parent.horizontalCenter
                y: root.plotTop + root.plotHeight - height
                width: Math.min(44, Math.max(4, root.step - 8))
                height: Math.max(column.share > 0 ? 2 : 0, root.plotHeight * column.share)
                visible: column.mark !== "now"
                topLeftRadius: 4
                topRightRadius: 4
                color: column.mark === "peak" ? Theme.accent : Theme.bar
            }
            // Below the line: on this day more came back than went.
            Rectangle {
                visible: column.mark === "back"
                x: bar.x
                y: root.plotTop + root.plotHeight + 1
                width: bar.width
                height: 4
                color: Theme.critical
            }
            DashedBar {
                visible: column.mark === "now" && column.share > 0
                x: bar.x
                y: bar.y
                width: bar.width
                height: bar.height
            }
            PlainText {
                visible: root.hasAxis && column.share > 0 && (column.mark === "peak" || column.mark === "now")
                x: Math.min((parent.width - implicitWidth) / 2, root.width - column.x - implicitWidth)
                y: bar.y - implicitHeight - 2
                type: Theme.staffTiny
                weight: Theme.strong
                tabular: true
                text: column.value
            }
            PlainText {
                visible: root.labelled && ((root.rows.count - 1 - column.index) % root.every === 0)
                // "today" is wider than a narrow column.
                x: Math.min((parent.width - implicitWidth) / 2, root.width - column.x - implicitWidth)
                anchors.bottom: parent.bottom
                type: Theme.staffTiny
                tabular: true
                color: Theme.onSurfaceMuted
                text: column.label
            }
        }
    }
}
