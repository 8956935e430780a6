import QtQuick
import Kiosk.Models
import Kiosk.Style

// The hub lets this terminal in no more: nothing can be done here, and what stays is said.
Rectangle {
    id: root

    required property StatusViewModel status

    objectName: "removed-cover"
    anchors.fill: parent
    visible: status.isRemoved
    color: Theme.surface

    // Nothing under it takes a touch.
    MouseArea {
        anchors.fill: parent
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Viewport.staff ? 720 : 900)
        spacing: Viewport.staff ? 16 : 32

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "circle-off"
            size: Viewport.staff ? 64 : 120
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            type: Viewport.staff ? Theme.staffTitle : Theme.headline
            text: qsTr("Cet appareil n’est plus en service")
        }
        PlainText {
            objectName: "removed-why"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            type: Viewport.staff ? Theme.staffHeading : Theme.bodyL
            color: Theme.onSurfaceMuted
            text: qsTr("Le magasin l’a retiré. Catalogue, session et identité sont effacés de cet appareil.")
        }
        PlainText {
            objectName: "removed-next"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            visible: !Viewport.staff
            type: Theme.bodyL
            weight: Theme.strong
            text: qsTr("Une autre borne ou un vendeur peut vous servir.")
        }
        PlainText {
            objectName: "removed-kept"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            visible: root.status.toConfirm > 0
            type: Viewport.staff ? Theme.staffHeading : Theme.bodyL
            weight: Theme.strong
            color: Theme.caution
            text: qsTr("%n promesse(s) restent ici, chiffrées : un responsable doit les exporter avant de l’éteindre pour de bon.", "", root.status.toConfirm)
        }
    }
}
