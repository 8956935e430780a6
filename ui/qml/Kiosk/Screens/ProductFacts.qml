pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Name, price and why it differs, swatches, sizes.
Item {
    id: root

    required property ProductViewModel product
    property real minimumHeight: 0
    property bool canTry: false
    signal tryWanted

    implicitHeight: Math.max(minimumHeight, words.implicitHeight + (legend.visible ? legend.height + Theme.space(3) : 0))
    height: implicitHeight

    Column {
        id: words

        width: parent.width

        PlainText {
            visible: !Viewport.reach
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.display
            text: root.product.name
        }
        PlainText {
            visible: !Viewport.reach
            topPadding: 12 + Theme.body.nudge
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: root.product.subtitle
        }
        Item {
            width: 1
            height: 20
        }
        Item {
            width: parent.width
            height: prices.height + (rating.below ? rating.height : 0)

            Row {
                id: prices

                spacing: Theme.space(2)

                PlainText {
                    id: price

                    type: Theme.price
                    weight: Theme.strong
                    text: root.product.price
                }
                PlainText {
                    visible: root.product.oldPrice !== ""
                    anchors.verticalCenter: price.verticalCenter
                    type: Theme.bodyL
                    color: Theme.onSurfaceMuted
                    font.strikeout: true
                    text: root.product.oldPrice
                }
            }
            Row {
                id: rating

                readonly property bool below: prices.width + width + Theme.space(2) > parent.width

                visible: root.product.rating !== ""
                anchors.right: below ? undefined : parent.right
                y: below ? prices.height : (prices.height - height) / 2
                spacing: Theme.space(1)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "star"
                    filled: true
                    size: 28
                    color: Theme.caution
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    weight: Theme.medium
                    text: root.product.rating
                }
            }
        }
        PlainText {
            visible: root.product.priceReason !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            type: root.product.isReduced ? Theme.body : Theme.label
            weight: root.product.isReduced ? Theme.medium : Theme.regular
            color: root.product.isReduced ? Theme.positive : Theme.onSurfaceMuted
            text: root.product.priceReason
        }
        Row {
            visible: root.product.release !== ""
            topPadding: Theme.space(1)
            width: parent.width
            spacing: Theme.space(1)

            Icon {
                name: "calendar-clock"
                size: 34
                color: Theme.caution
            }
            PlainText {
                objectName: "release"
                width: parent.width - 34 - Theme.space(1)
                wrapMode: Text.WordWrap
                weight: Theme.medium
                color: Theme.caution
                text: root.product.release
            }
        }
        PlainText {
            visible: root.product.colour !== ""
            topPadding: 36 + Theme.body.nudge
            weight: Theme.medium
            text: root.product.colour
        }
        Flow {
            visible: root.product.colour !== ""
            topPadding: Theme.space(1)
            width: parent.width
            spacing: 12

            Repeater {
                model: root.product.colours

                Swatch {
                    required property string sku
                    required property string name
                    required property bool isOn
                    required property bool isMissing
                    required swatch

                    objectName: "colour-" + sku
                    on: isOn
                    missing: isMissing
                    text: isMissing ? qsTr("%1, épuisé ici").arg(name) : name
                    onClicked: root.product.choose(sku)
                }
            }
        }
        Flow {
            // The button stands beside the word, or under it where letters are large.
            visible: root.product.size !== ""
            topPadding: root.canTry ? Theme.space(1) : Theme.space(4) + Theme.body.nudge
            width: parent.width

            PlainText {
                width: root.canTry ? Math.max(implicitWidth + 24, parent.width - tryOn.width) : parent.width
                height: root.canTry ? tryOn.height : implicitHeight
                verticalAlignment: Text.AlignVCenter
                weight: Theme.medium
                text: qsTr("Taille %1").arg(root.product.size)
            }
            TextButton {
                id: tryOn

                objectName: "try-on"
                visible: root.canTry
                symbol: "shirt"
                text: qsTr("Essayer en cabine")
                onClicked: root.tryWanted()
            }
        }
        Flow {
            id: sizes

            visible: root.product.size !== ""
            topPadding: root.canTry ? 0 : 12
            width: parent.width
            spacing: 12

            Repeater {
                model: root.product.sizes

                SizeBox {
                    required property string sku
                    required property string size
                    required property bool isOn
                    required property bool isMissing

                    objectName: "size-" + size
                    width: Math.max(implicitWidth, (sizes.width - 36) / 4)
                    on: isOn
                    missing: isMissing
                    text: size
                    Accessible.name: isMissing ? qsTr("%1, épuisé ici").arg(size) : size
                    onClicked: root.product.choose(sku)
                }
            }
        }
    }
    Row {
        id: legend

        visible: root.product.hasMissing
        anchors.bottom: parent.bottom
        spacing: Theme.space(1)

        Item {
            width: 30
            height: Theme.label.line

            Rectangle {
                anchors.centerIn: parent
                width: 30
                height: 3
                rotation: -35
                antialiasing: true
                color: Theme.onSurfaceMuted
            }
        }
        PlainText {
            width: Math.min(implicitWidth, root.width - 38)
            wrapMode: Text.WordWrap
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: qsTr("Épuisé ici, à commander")
        }
    }
}
