pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// A printed page of which nothing can be shown: said kindly, with the ways on.
Column {
    id: root

    required property bool allGone
    required property string name
    signal searchWanted
    signal scanWanted
    signal backWanted

    objectName: "selection-problem"
    spacing: 28

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Viewport.portrait ? 240 : 160
        height: width
        radius: width / 2
        color: Theme.surfaceSunken

        Icon {
            anchors.centerIn: parent
            size: parent.width / 2
            name: "search-x"
            color: Theme.onSurfaceMuted
        }
    }
    PlainText {
        id: heading

        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        type: Theme.headline
        text: root.allGone ? qsTr("Plus rien de « %1 » ne se vend").arg(root.name) : qsTr("Nous ne connaissons pas cette page")
        Accessible.role: Accessible.AlertMessage
        Accessible.name: heading.text + ". " + detail.text
    }
    PlainText {
        id: detail

        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        type: Theme.bodyL
        color: Theme.onSurfaceMuted
        text: root.allGone ? qsTr("Ces articles sont partis. Cherchez ce qui leur ressemble, ou demandez à un vendeur.") : qsTr("Elle vient peut-être d’un ancien catalogue. Cherchez l’article par son nom, ou montrez un autre code.")
    }
    Grid {
        id: ways

        width: parent.width
        columns: Viewport.portrait ? 1 : 2
        spacing: Theme.gutter

        PrimaryButton {
            objectName: "selection-search"
            width: ways.columns === 1 ? ways.width : (ways.width - ways.spacing) / 2
            symbol: "search"
            text: qsTr("Chercher un produit")
            onClicked: root.searchWanted()
        }
        SecondButton {
            objectName: "selection-scan"
            width: ways.columns === 1 ? ways.width : (ways.width - ways.spacing) / 2
            symbol: "scan-qr-code"
            text: qsTr("Montrer un autre code")
            onClicked: root.scanWanted()
        }
    }
    TextButton {
        objectName: "back"
        anchors.horizontalCenter: parent.horizontalCenter
        text: qsTr("Retour")
        onClicked: root.backWanted()
    }
}
