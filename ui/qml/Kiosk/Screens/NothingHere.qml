pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components

// A printed page of which nothing can be shown: said kindly, with the ways on.
StateNote {
    id: root

    required property bool allGone
    required property string name
    signal searchWanted
    signal scanWanted
    signal backWanted

    objectName: "selection-problem"
    symbol: "search-x"
    title: allGone ? qsTr("Plus rien de « %1 » ne se vend").arg(name) : qsTr("Nous ne connaissons pas cette page")
    detail: allGone ? qsTr("Ces articles sont partis. Cherchez ce qui leur ressemble, ou demandez à un vendeur.") : qsTr("Elle vient peut-être d’un ancien catalogue. Cherchez l’article par son nom, ou montrez un autre code.")

    PrimaryButton {
        objectName: "selection-search"
        width: parent.width
        symbol: "search"
        text: qsTr("Chercher un produit")
        onClicked: root.searchWanted()
    }
    SecondButton {
        objectName: "selection-scan"
        width: parent.width
        symbol: "scan-qr-code"
        text: qsTr("Montrer un autre code")
        onClicked: root.scanWanted()
    }
    QuietButton {
        objectName: "back"
        width: parent.width
        text: qsTr("Retour")
        onClicked: root.backWanted()
    }
}
