pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A salesperson asks to see the shopper's card: who, what, for how long; yes and no weigh the same.
Sheet {
    id: root

    required property CardAskedViewModel asked

    open: asked.isOpen
    title: qsTr("Ouvrir votre fiche ?")
    subtitle: asked.who === "" ? "" : qsTr("%1 vous le demande, sur l’appareil « %2 ».").arg(asked.who).arg(asked.where)
    sheetHeight: 56 + 200 + content.height + 72
    leastHeight: content.y + content.height
    onClosed: asked.putAway()

    Column {
        id: content

        y: 32
        width: parent.width
        spacing: 24

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            text: qsTr("Cette personne verra vos achats de tous les canaux, vos tailles, vos préférences, vos points et les notes de l’équipe. Pour cette visite seulement : la fiche se ferme à la fin.")
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: qsTr("Vous pouvez refuser : vos achats n’en dépendent pas.")
        }
        Banner {
            visible: root.asked.hasFailed
            width: parent.width
            kind: "caution"
            symbol: "wifi-off"
            text: qsTr("Votre réponse n’est pas partie. Touchez encore.")
        }
        PrimaryButton {
            objectName: "card-yes"
            width: parent.width
            minimumHeight: 104
            symbol: "check"
            text: qsTr("J’accepte")
            onClicked: root.asked.agree()
        }
        SecondButton {
            objectName: "card-no"
            width: parent.width
            minimumHeight: 104
            text: qsTr("Non merci")
            onClicked: root.asked.refuse()
        }
    }
}
