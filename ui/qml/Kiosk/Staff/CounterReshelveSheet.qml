pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Nobody came in time: what goes back to which shelf, and what is due, before an order ends.
StaffSheet {
    id: root

    required property CounterReshelveViewModel reshelve
    readonly property CounterWords words: CounterWords {}

    open: reshelve.isOpen
    closable: !reshelve.isAsking
    title: qsTr("Remettre en rayon ?")
    subtitle: reshelve.subject
    plateWidth: 760
    plateHeight: 456
    onClosed: reshelve.close()

    ListView {
        id: goods

        objectName: "reshelve-goods"
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: notes.top
        anchors.bottomMargin: 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.reshelve.goods
        delegate: Item {
            id: one

            required property string modelData

            width: ListView.view.width
            height: Math.max(48, said.implicitHeight + 12)
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "map-pin"
                size: 20
                color: Theme.onSurfaceMuted
            }
            PlainText {
                id: said

                x: 32
                width: parent.width - 32
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                weight: Theme.strong
                text: one.modelData
            }
        }
    }
    Column {
        id: notes

        anchors.bottom: foot.top
        anchors.bottomMargin: 20
        width: parent.width
        spacing: 8

        Note {
            objectName: "reshelve-money"
            width: parent.width
            kind: root.reshelve.owes ? "caution" : "neutral"
            symbol: "wallet"
            text: root.reshelve.money
        }
        Note {
            objectName: "reshelve-told"
            width: parent.width
            visible: root.reshelve.problem === ""
            symbol: "info"
            text: qsTr("La commande est close pour ces articles, et d’autres peuvent les acheter. Le client le lit sur la page de sa commande ; s’il vient quand même, le comptoir le dit.")
        }
        Note {
            objectName: "reshelve-problem"
            width: parent.width
            visible: root.reshelve.problem !== ""
            kind: root.reshelve.problem === "needs_network" ? "neutral" : "critical"
            symbol: root.reshelve.problem === "needs_network" ? "wifi-off" : "triangle-alert"
            text: root.words.problem(root.reshelve.problem)
        }
    }
    Row {
        id: foot

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: 12

        StaffButton {
            objectName: "reshelve-keep"
            enabled: !root.reshelve.isAsking
            text: qsTr("Garder encore")
            onClicked: root.reshelve.close()
        }
        StaffButton {
            objectName: "reshelve-confirm"
            enabled: !root.reshelve.isAsking
            opacity: enabled ? 1 : 0.5
            kind: "primary"
            symbol: "shelving-unit"
            text: qsTr("Remettre en rayon")
            onClicked: root.reshelve.confirm()
        }
    }
}
