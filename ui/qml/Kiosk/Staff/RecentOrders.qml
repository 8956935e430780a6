pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The newest orders of every terminal: the one just made at a kiosk stands on top.
Panel {
    id: root

    required property TerminalsViewModel terminals

    objectName: "recent-orders"

    PlainText {
        id: heading

        x: 20
        y: 18
        type: Theme.staffName
        weight: Theme.strong
        text: qsTr("Dernières commandes")
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PlainText {
        id: under

        x: 20
        anchors.top: heading.bottom
        width: parent.width - 40
        elide: Text.ElideRight
        type: Theme.staffSmall
        color: root.terminals.isOld ? Theme.caution : Theme.onSurfaceMuted
        text: root.terminals.isKnown ? (root.terminals.isOld ? qsTr("Dernier état connu, %1").arg(root.terminals.age) : qsTr("Tous les terminaux, à jour toutes les 10 s")) : qsTr("En attente du serveur")
    }
    ListView {
        id: list

        objectName: "orders"
        anchors.top: under.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.radiusM / 2
        x: 1
        width: parent.width - 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.terminals.orders
        delegate: RecentOrderItem {
            width: list.width
            height: Theme.staffTargetMain
        }
    }
    PlainText {
        anchors.centerIn: list
        width: parent.width - 40
        visible: list.count === 0 && root.terminals.isKnown
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        type: Theme.staffBody
        color: Theme.onSurfaceMuted
        text: qsTr("Pas encore de commande aujourd’hui.")
    }
}
