import QtQuick
import Kiosk.Components
import Kiosk.Models

// One purpose, one switch, off until somebody touches it. The order does not depend on it.
Card {
    id: root

    required property PrivacyViewModel privacy

    implicitHeight: news.height
    height: implicitHeight

    Toggle {
        id: news

        objectName: "consent-news"
        width: parent.width
        symbol: "mail"
        text: qsTr("Recevoir les nouvelles de la boutique")
        detail: qsTr("Facultatif. La commande n’en dépend pas.")
        on: root.privacy.wantsNews
        onClicked: root.privacy.toggleNews()
    }
}
