pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// How the sum comes about: goods, each reduction with its reason, delivery, who pays what, and what is left to pay.
Column {
    id: root

    required property BenefitsViewModel benefits

    spacing: 8

    Repeater {
        model: root.benefits.sums

        Item {
            id: line

            required property int index
            required property string kind
            required property string label
            required property string detail
            required property string amount
            readonly property bool strong: kind === "total" || kind === "due"
            readonly property bool off: kind === "reduction" || kind === "tender"

            objectName: "sum-" + kind
            width: root.width
            height: Math.max(words.height, figure.height) + (strong ? 20 : 4)
            Accessible.role: Accessible.StaticText
            Accessible.name: [label, detail, amount].filter(text => text !== "").join(", ")

            Divider {
                visible: line.strong
                width: parent.width
            }
            Column {
                id: words

                anchors.left: parent.left
                anchors.right: figure.left
                anchors.rightMargin: 16
                anchors.bottom: parent.bottom

                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    weight: line.strong ? Theme.strong : Theme.regular
                    text: line.label
                }
                PlainText {
                    visible: line.detail !== "" && line.detail !== line.label
                    width: parent.width
                    elide: Text.ElideRight
                    type: Theme.label
                    color: Theme.onSurfaceMuted
                    text: line.detail
                }
            }
            PlainText {
                id: figure

                anchors.right: parent.right
                anchors.bottom: parent.bottom
                tabular: true
                weight: line.strong ? Theme.strong : Theme.medium
                color: line.off ? Theme.positive : Theme.onSurface
                text: line.amount
            }
        }
    }
}
