pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Which shelf: one touch each, or whatever is scanned.
Item {
    id: root

    required property ShelfCountViewModel counting

    Column {
        id: head

        width: parent.width
        spacing: 12

        Note {
            objectName: "count-result"
            width: parent.width
            visible: root.counting.result !== ""
            kind: "positive"
            symbol: "circle-check"
            heading: qsTr("Comptage enregistré")
            text: root.counting.result === "0" ? qsTr("Tous les chiffres étaient justes.") : qsTr("Chiffres corrigés : %1. Chaque appareil les voit aussitôt.").arg(root.counting.result)
        }
        PlainText {
            type: Theme.staffName
            weight: Theme.strong
            text: qsTr("Que comptez-vous ?")
        }
    }
    Flickable {
        id: scroll

        anchors.top: head.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        contentHeight: shelves.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        Flow {
            id: shelves

            width: parent.width - 16
            spacing: 12

            StaffButton {
                objectName: "shelf-any"
                medium: true
                symbol: "scan-barcode"
                text: qsTr("Ce que je scanne")
                onClicked: root.counting.begin("")
            }
            Repeater {
                model: root.counting.choices

                StaffChip {
                    required property string shelf
                    required property string name
                    required property string detail

                    objectName: "shelf-" + shelf
                    implicitHeight: 56
                    text: name
                    count: detail
                    onClicked: root.counting.begin(shelf)
                }
            }
        }
    }
    ScrollMark {
        target: scroll
    }
}
