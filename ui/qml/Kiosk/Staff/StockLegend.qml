pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// What the marks mean.
Row {
    id: root

    // Where there is little room, the words without the figures.
    property bool brief: false

    height: 22
    spacing: brief ? 12 : 16

    Repeater {
        model: [
            {
                symbol: "check",
                tone: Theme.positive,
                text: root.brief ? qsTr("bon") : qsTr("bon, 3 et plus")
            },
            {
                symbol: "chevron-down",
                tone: Theme.caution,
                text: root.brief ? qsTr("bas") : qsTr("bas, 1 ou 2")
            },
            {
                symbol: "x",
                tone: Theme.critical,
                text: qsTr("rupture")
            },
            {
                symbol: "truck",
                tone: Theme.caution,
                text: qsTr("arrive")
            },
            {
                symbol: "history",
                tone: Theme.onSurfaceMuted,
                text: root.brief ? qsTr("ancien") : qsTr("chiffre ancien")
            }
        ]

        Row {
            required property var modelData

            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: parent.modelData.symbol
                color: parent.modelData.tone
                size: 18
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: parent.modelData.text
            }
        }
    }
}
