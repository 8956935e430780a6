pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What buyers said, newest first: a few, and the others on a touch.
Column {
    id: root

    required property ProductViewModel product
    property bool all: false
    readonly property int few: 2

    visible: reviews.count > 0
    spacing: Theme.space(3)

    Row {
        spacing: Theme.space(2)

        PlainText {
            type: Theme.section
            text: qsTr("Avis")
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            anchors.baseline: parent.children[0].baseline
            color: Theme.onSurfaceMuted
            text: root.product.rating
        }
    }
    Repeater {
        id: reviews

        model: root.product.reviews

        Column {
            id: review

            required property int index
            required property string author
            required property int stars
            required property string spoken
            required property string written
            required property string text
            required property string languageNote

            visible: root.all || index < root.few
            width: root.width
            spacing: 4
            Accessible.role: Accessible.StaticText
            Accessible.name: [author, spoken, written, text, languageNote].filter(part => part !== "").join(", ")

            Flow {
                width: parent.width
                spacing: Theme.space(2)

                Row {
                    spacing: 2

                    Repeater {
                        model: 5

                        Icon {
                            required property int index

                            name: "star"
                            filled: index < review.stars
                            size: 28
                            color: index < review.stars ? Theme.caution : Theme.outlineStrong
                        }
                    }
                }
                PlainText {
                    weight: Theme.strong
                    text: review.author
                    Accessible.ignored: true
                }
                PlainText {
                    color: Theme.onSurfaceMuted
                    text: review.written
                    Accessible.ignored: true
                }
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                text: review.text
                Accessible.ignored: true
            }
            PlainText {
                visible: text !== ""
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: review.languageNote
                Accessible.ignored: true
            }
        }
    }
    QuietButton {
        objectName: "all-reviews"
        visible: reviews.count > root.few && !root.all
        text: qsTr("Voir les %1 avis").arg(reviews.count)
        symbol: "message-square-text"
        onClicked: root.all = true
    }
}
