pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The tablet is turned towards the customer: what they would show, to whom, for how long; they touch, or not.
StaffSheet {
    id: root

    required property CustomerCardViewModel card

    objectName: "agree-sheet"
    open: card.sheet === "agree"
    title: qsTr("Ouvrir votre fiche ?")
    subtitle: qsTr("À lire par la cliente ou le client")
    plateWidth: 760
    plateHeight: 96 + content.height + 48
    onClosed: card.closeSheet()

    component Point: Row {
        id: point

        required property string symbol
        required property string words

        width: content.width
        spacing: 14

        Icon {
            name: point.symbol
            color: Theme.onSurfaceMuted
            size: 24
        }
        PlainText {
            width: parent.width - 38
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            text: point.words
        }
    }
    Column {
        id: content

        width: parent.width
        spacing: 16

        Point {
            symbol: "eye"
            words: qsTr("La personne qui vous conseille verra vos achats de tous les canaux, vos tailles, vos préférences, vos points et les notes de l’équipe.")
        }
        Point {
            symbol: "clock"
            words: qsTr("Seulement sur cette tablette et pour cette visite. La fiche se ferme à la fin, et vous pouvez la refermer à tout moment sur votre téléphone.")
        }
        Point {
            symbol: "shopping-bag"
            words: qsTr("Vous pouvez refuser : vos achats n’en dépendent pas.")
        }
        Row {
            anchors.right: parent.right
            spacing: 12
            topPadding: 8

            StaffButton {
                objectName: "agree-no"
                text: qsTr("Non merci")
                onClicked: root.card.closeSheet()
            }
            StaffButton {
                objectName: "agree-yes"
                kind: "primary"
                symbol: "check"
                text: qsTr("J’accepte")
                onClicked: root.card.agreeHere()
            }
        }
    }
}
