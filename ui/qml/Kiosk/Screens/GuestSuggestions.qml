pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What need not be typed: rows under the field, or a strip of chips where there is no height for rows. One touch takes one.
Item {
    id: root

    required property CheckoutViewModel checkout
    property bool strip: false
    readonly property bool present: rows.count > 0

    implicitHeight: strip ? chips.height : list.implicitHeight

    Card {
        visible: !root.strip
        anchors.fill: parent
    }
    Column {
        id: list

        visible: !root.strip
        width: parent.width

        Repeater {
            id: rows

            model: root.checkout.suggestions

            T.AbstractButton {
                id: row

                required property int index
                required property string key
                required property string typed
                required property string rest
                required property string detail

                objectName: root.strip ? "" : "suggestion-" + index
                width: list.width
                implicitHeight: Math.max(96, words.implicitHeight + 32)
                focusPolicy: Qt.TabFocus
                text: typed + rest + (detail === "" ? "" : ", " + detail)
                Accessible.role: Accessible.Button
                Accessible.name: text
                onClicked: root.checkout.takeSuggestion(key)

                background: Rectangle {
                    radius: Theme.radiusM
                    color: row.down ? Theme.surfaceSunken : "transparent"
                    border.width: row.visualFocus ? Theme.edgeStrong : 0
                    border.color: Theme.onSurface
                }
                contentItem: Item {
                    Divider {
                        visible: row.index > 0
                        width: parent.width
                    }
                    Icon {
                        id: sign

                        x: 28
                        anchors.verticalCenter: parent.verticalCenter
                        name: root.checkout.focused === "email" ? "at-sign" : "map-pin"
                        size: 36
                        color: row.index === 0 ? Theme.accent : Theme.onSurfaceMuted
                    }
                    Row {
                        id: words

                        anchors.left: sign.right
                        anchors.leftMargin: 24
                        anchors.verticalCenter: parent.verticalCenter

                        PlainText {
                            weight: Theme.strong
                            text: row.typed
                        }
                        PlainText {
                            text: row.rest
                        }
                        PlainText {
                            leftPadding: 16
                            color: Theme.onSurfaceMuted
                            text: row.detail
                        }
                    }
                    Icon {
                        anchors.right: parent.right
                        anchors.rightMargin: 28
                        anchors.verticalCenter: parent.verticalCenter
                        name: "arrow-up-left"
                        size: 36
                        color: Theme.onSurfaceMuted
                    }
                }
            }
        }
    }
    Flickable {
        id: chips

        visible: root.strip
        width: parent.width
        height: line.height
        contentWidth: line.width
        flickableDirection: Flickable.HorizontalFlick
        clip: true

        Row {
            id: line

            spacing: Theme.space(2)

            Repeater {
                model: root.strip ? root.checkout.suggestions : null

                Chip {
                    required property int index
                    required property string key
                    required property string typed
                    required property string rest
                    required property string detail

                    objectName: "suggestion-" + index
                    symbol: root.checkout.focused === "email" ? "at-sign" : "map-pin"
                    text: typed + rest
                    count: detail
                    Accessible.role: Accessible.Button
                    Accessible.name: detail === "" ? text : text + ", " + detail
                    onClicked: root.checkout.takeSuggestion(key)
                }
            }
        }
    }
}
