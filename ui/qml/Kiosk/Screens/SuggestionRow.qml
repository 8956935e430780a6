pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Products put before somebody: a heading, tiles that each say why, bleeding off the right margin.
Column {
    id: root

    required property SuggestionsViewModel suggestions
    required property string prefix
    // How far the row may run past its column.
    property real bleed: Theme.margin
    property real tileWidth: Theme.largeText ? 420 : Viewport.portrait ? 306 : 240

    visible: suggestions.hasTiles
    height: visible ? implicitHeight : 0
    spacing: Theme.space(3)

    PlainText {
        objectName: root.prefix + "-heading"
        width: root.width
        wrapMode: Text.WordWrap
        type: Theme.section
        text: root.suggestions.heading
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Flickable {
        objectName: root.prefix + "-row"
        width: root.width + root.bleed
        height: row.height
        contentWidth: row.width + root.bleed
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Row {
            id: row

            spacing: Theme.gutter

            Repeater {
                model: root.suggestions.tiles

                Tile {
                    required property string productId
                    required property string sku
                    required property string line
                    required property string reason
                    required property int index
                    required property bool isHere
                    required picture
                    required name
                    required price
                    required oldPrice
                    required availability
                    required tint

                    objectName: root.prefix + "-" + index
                    width: root.tileWidth
                    pictureHeight: root.tileWidth
                    subtitle: line
                    available: isHere
                    Accessible.name: [name, line, price, availability, reason].filter(Boolean).join(", ")
                    onClicked: root.suggestions.open(productId, sku)
                }
            }
        }
    }
}
