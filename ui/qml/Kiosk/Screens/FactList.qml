pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What is stated of a product: name at the left, value at the right, stacked at large text.
Column {
    id: root

    required property ProductViewModel product

    visible: facts.count > 0

    PlainText {
        bottomPadding: Theme.space(2)
        type: Theme.section
        text: qsTr("Caractéristiques")
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        id: facts

        model: root.product.facts

        Item {
            id: fact

            required property string name
            required property string value
            readonly property bool stacked: Theme.largeText

            width: root.width
            height: (stacked ? label.height + words.height : Math.max(label.height, words.height)) + 32
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 : %2").arg(name).arg(value)

            Divider {
                width: parent.width
            }
            PlainText {
                id: label

                y: 16
                width: fact.stacked ? parent.width : parent.width * 0.32
                wrapMode: Text.WordWrap
                color: Theme.onSurfaceMuted
                text: fact.name
                Accessible.ignored: true
            }
            PlainText {
                id: words

                x: fact.stacked ? 0 : parent.width * 0.36
                y: fact.stacked ? 16 + label.height : 16
                width: parent.width - x
                wrapMode: Text.WordWrap
                text: fact.value
                Accessible.ignored: true
            }
        }
    }
}
