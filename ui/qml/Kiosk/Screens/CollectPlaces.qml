pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Where to collect what: when it is ready, and when the store is open.
Column {
    id: root

    required property CheckoutViewModel checkout

    readonly property int places: rows.count

    spacing: Theme.space(2)

    Repeater {
        id: rows

        model: root.checkout.collects

        Card {
            id: place

            required property string placeId
            required property string name
            required property string street
            required property string articles
            required property string ready
            required property string hours

            objectName: "collect-" + placeId
            width: root.width
            height: Math.max(words.implicitHeight, when.implicitHeight) + 48
            Accessible.role: Accessible.StaticText
            Accessible.name: [qsTr("À retirer à %1").arg(name), articles, ready, hours, street].join(". ")

            Icon {
                id: sign

                x: 28
                y: 28
                name: "store"
                size: 40
                color: Theme.accent
            }
            Column {
                id: words

                anchors.left: sign.right
                anchors.leftMargin: 20
                anchors.right: when.left
                anchors.rightMargin: 24
                y: 24
                spacing: 2

                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    weight: Theme.strong
                    text: qsTr("À retirer à %1").arg(place.name)
                    Accessible.ignored: true
                }
                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    text: place.articles
                    Accessible.ignored: true
                }
                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.label
                    color: Theme.onSurfaceMuted
                    text: place.street
                    Accessible.ignored: true
                }
            }
            Column {
                id: when

                anchors.right: parent.right
                anchors.rightMargin: 28
                y: 24
                width: Math.min(parent.width * 0.42, Math.max(ready.implicitWidth, hours.implicitWidth))
                spacing: 2

                PlainText {
                    id: ready

                    objectName: "collect-ready"
                    width: parent.width
                    horizontalAlignment: Text.AlignRight
                    wrapMode: Text.WordWrap
                    weight: Theme.strong
                    color: Theme.positive
                    text: place.ready
                    Accessible.ignored: true
                }
                PlainText {
                    id: hours

                    objectName: "collect-hours"
                    width: parent.width
                    horizontalAlignment: Text.AlignRight
                    wrapMode: Text.WordWrap
                    type: Theme.label
                    color: Theme.onSurfaceMuted
                    text: place.hours
                    Accessible.ignored: true
                }
            }
        }
    }
}
