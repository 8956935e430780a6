pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One product large, its two neighbours small, on one flat tint.
Rectangle {
    id: root

    required property AttractViewModel attract
    readonly property real unit: height / 888

    color: Theme.tint(1)
    clip: true

    HeroPicture {
        x: -8 * root.unit
        y: 466 * root.unit
        height: 380 * root.unit
        picture: root.attract.leftPicture
    }
    HeroPicture {
        x: root.width - width - 16 * root.unit
        y: 486 * root.unit
        height: 360 * root.unit
        picture: root.attract.rightPicture
    }
    HeroPicture {
        x: (root.width - width) / 2
        y: 32 * root.unit
        height: 810 * root.unit
        picture: root.attract.picture
    }
    Column {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: 64 * root.unit
        spacing: 4

        PlainText {
            anchors.right: parent.right
            type: Theme.title
            text: root.attract.name
        }
        PlainText {
            anchors.right: parent.right
            width: Math.min(implicitWidth, 300)
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignRight
            text: root.attract.subtitle
        }
        PlainText {
            anchors.right: parent.right
            weight: Theme.strong
            text: root.attract.price
        }
    }
    Row {
        x: Theme.margin
        y: root.height - 48
        spacing: Theme.space(1)

        Repeater {
            model: root.attract.turns

            Rectangle {
                required property int index
                readonly property bool on: index === root.attract.turn

                width: on ? 48 : 12
                height: 12
                radius: 6
                color: on ? Theme.accent : Theme.outlineStrong
            }
        }
    }

    component HeroPicture: ProductPicture {
        width: height * 0.8
        bare: true
        air: 0
    }
}
