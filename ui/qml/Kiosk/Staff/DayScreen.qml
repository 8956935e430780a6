pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// What waits, the oldest on top; the task that was touched, or waits longest, at the right.
StaffPage {
    id: root

    required property DayViewModel day
    required property ShellViewModel shell
    property bool hasCarts: true
    // A cart that is open is what the accent button leads to: a code has a button of its own.
    property bool cartOpen: false
    readonly property bool isEmpty: day.total === 0 && day.which !== "mine"
    signal cartWanted
    signal codeWanted

    title: qsTr("Ma journée")
    context: shell.terminalName
    hasActions: hasCarts
    hint: DayHint {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        text: root.isEmpty ? qsTr("Un scan fonctionne aussi sans réseau.") : qsTr("Le plus ancien en haut. Ce que personne ne prend passe à la responsable.")
    }
    actions: [
        StaffButton {
            objectName: "day-code"
            symbol: "keyboard"
            text: qsTr("Saisir un code")
            onClicked: root.codeWanted()
        },
        StaffButton {
            objectName: "day-scan"
            width: Math.max(300, implicitWidth)
            kind: "primary"
            symbol: root.cartOpen ? "shopping-bag" : "scan-qr-code"
            text: root.cartOpen ? qsTr("Panier en cours") : qsTr("Scanner un panier ou un article")
            onClicked: root.cartWanted()
        }
    ]

    DayEmpty {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -24
        width: parent.width
        visible: root.isEmpty
        day: root.day
    }
    DayFilters {
        id: filters

        visible: !root.isEmpty
        width: list.width
        day: root.day
    }
    DayList {
        id: list

        visible: !root.isEmpty
        anchors.left: parent.left
        anchors.right: panel.left
        anchors.rightMargin: 24
        anchors.top: filters.bottom
        anchors.topMargin: 12
        anchors.bottom: offline.top
        focus: true
        day: root.day
    }
    DayPanel {
        id: panel

        visible: !root.isEmpty
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: offline.top
        width: Viewport.wide ? 400 : 368
        day: root.day
    }
    Item {
        id: offline

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.day.offlineSince === "" ? 0 : said.height + 16

        Note {
            id: said

            objectName: "day-offline"
            visible: root.day.offlineSince !== ""
            anchors.bottom: parent.bottom
            width: parent.width
            symbol: "wifi-off"
            heading: qsTr("Hors ligne depuis %1.").arg(root.day.offlineSince)
            text: root.isEmpty ? qsTr("Ce qui est demandé depuis ne se voit pas encore ici. Les commandes partent au retour du réseau.") : qsTr("Cette liste est celle de %1 : ce qui a été demandé ou pris depuis sur une autre tablette ne s’y voit pas encore.").arg(root.day.offlineSince)
        }
    }
}
