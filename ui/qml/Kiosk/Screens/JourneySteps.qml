pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Why a parcel comes on its day: it leaves, it travels, it is there.
Column {
    id: root

    required property ProductViewModel product

    visible: steps.count > 0
    topPadding: Theme.space(4)
    spacing: Theme.space(2)

    PlainText {
        width: parent.width
        wrapMode: Text.WordWrap
        type: Theme.title
        text: qsTr("Comment la date est calculée")
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        id: steps

        model: root.product.journey

        Row {
            id: step

            required property int index
            required property string symbol
            required property string text
            required property string why

            objectName: "journey-" + index
            width: root.width
            spacing: Theme.space(2)
            Accessible.role: Accessible.StaticText
            Accessible.name: why === "" ? text : text + ", " + why

            Icon {
                name: step.symbol
                size: 36
                color: Theme.positive
            }
            Column {
                width: step.width - 36 - Theme.space(2)

                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    weight: Theme.medium
                    text: step.text
                    Accessible.ignored: true
                }
                PlainText {
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.label
                    color: Theme.onSurfaceMuted
                    text: step.why
                    Accessible.ignored: true
                }
            }
        }
    }
}
