pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Two variants of a screen, a bar each, and how far chance alone could have made them so different.
Item {
    id: root

    required property RowsModel rows

    Column {
        width: parent.width
        spacing: 10

        Repeater {
            model: root.rows

            Column {
                id: arm

                required property string label
                required property string value
                required property string detail
                required property string note
                required property real share

                width: parent.width
                spacing: 4

                Item {
                    width: parent.width
                    height: rate.implicitHeight

                    PlainText {
                        width: parent.width - rate.implicitWidth - 12
                        elide: Text.ElideRight
                        type: Theme.staffSmall
                        weight: Theme.strong
                        text: arm.label
                    }
                    PlainText {
                        id: rate

                        anchors.right: parent.right
                        type: Theme.staffBody
                        weight: Theme.strong
                        tabular: true
                        text: arm.value
                    }
                }
                Rectangle {
                    width: parent.width
                    height: 16
                    radius: 4
                    color: Theme.surfaceSunken

                    Rectangle {
                        width: parent.width * arm.share
                        height: parent.height
                        radius: 4
                        color: Theme.bar
                    }
                }
                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.staffTiny
                    color: Theme.onSurfaceMuted
                    text: [arm.detail, arm.note].filter(Boolean).join(" · ")
                }
            }
        }
    }
}
