pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Articles with a thin bar each, in one or two parts: picture, name and figure, the bar, and why below. As many as there is room for.
Item {
    id: root

    required property RowsModel rows
    property color tone: Theme.accent
    readonly property real least: Theme.staffSmall.line + Theme.staffTiny.line + 12
    readonly property int room: Math.max(1, Math.floor((height + 2) / least))
    readonly property int shown: Math.min(room, rows.count)
    readonly property real step: shown > 0 ? Math.min(height / shown, 76) : 0

    Repeater {
        model: root.rows

        Item {
            id: line

            required property int index
            required property string label
            required property string value
            required property string detail
            required property real share
            required property real second
            required property string picture
            required property int tint

            visible: index < root.room
            y: index * root.step
            width: root.width
            height: root.step

            Item {
                id: frame

                anchors.verticalCenter: parent.verticalCenter
                width: 40
                height: 40

                ProductPicture {
                    visible: line.picture !== ""
                    anchors.fill: parent
                    radius: Theme.radiusS
                    picture: line.picture
                    tint: line.tint
                }
                Rectangle {
                    visible: line.picture === ""
                    anchors.fill: parent
                    radius: Theme.radiusS
                    color: Theme.surfaceSunken

                    Icon {
                        anchors.centerIn: parent
                        name: "search-x"
                        size: 20
                    }
                }
            }
            Column {
                anchors.left: frame.right
                anchors.leftMargin: 12
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.textScale > 1 ? 3 : 0

                Item {
                    width: parent.width
                    height: Theme.staffSmall.line

                    PlainText {
                        width: parent.width - figure.implicitWidth - 8
                        elide: Text.ElideRight
                        // A name with its choice is what one looks for: rather small than cut.
                        minimumPixelSize: Theme.staffTiny.base[0]
                        type: Theme.staffSmall
                        weight: Theme.strong
                        text: line.label
                    }
                    PlainText {
                        id: figure

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        type: Theme.textScale > 1 ? Theme.staffTiny : Theme.staffSmall
                        weight: Theme.strong
                        tabular: true
                        text: line.value
                    }
                }
                Rectangle {
                    width: parent.width
                    height: 6
                    radius: 3
                    color: Theme.surfaceSunken

                    Rectangle {
                        id: first

                        width: parent.width * line.share
                        height: parent.height
                        radius: 3
                        color: root.tone
                    }
                    Rectangle {
                        visible: line.second > 0
                        x: first.width > 0 ? first.width + 2 : 0
                        width: Math.max(3, parent.width * line.second - x + first.width)
                        height: parent.height
                        radius: 3
                        color: Theme.bar
                    }
                }
                PlainText {
                    width: parent.width
                    elide: Text.ElideRight
                    type: Theme.staffTiny
                    color: Theme.onSurfaceMuted
                    text: line.detail
                }
            }
        }
    }
}
