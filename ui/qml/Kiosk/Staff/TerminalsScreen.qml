pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Every terminal with its health, and the orders as they come in.
StaffPage {
    id: root

    required property TerminalsViewModel terminals
    required property TerminalCareViewModel care
    property bool mayChange: false

    title: qsTr("Terminaux")
    context: terminals.isKnown ? [qsTr("%n terminal(aux)", "", terminals.total), terminals.age].join(" · ") : ""
    Component.onCompleted: terminals.enter()
    Component.onDestruction: {
        terminals.leave();
        care.close();
    }
    tools: Theme.largeText ? null : csv

    Component {
        id: csv

        StaffButton {
            objectName: "terminals-csv"
            small: true
            symbol: "download"
            text: qsTr("CSV")
            onClicked: root.terminals.export()
        }
    }

    Item {
        id: left

        width: parent.width - side.width - 16
        height: parent.height

        Row {
            id: filters

            height: 64
            spacing: 8

            StaffChip {
                objectName: "terminals-all"
                y: 4
                text: qsTr("Tous")
                count: root.terminals.total
                on: root.terminals.which === "all"
                onClicked: root.terminals.show("all")
            }
            StaffChip {
                objectName: "terminals-attention"
                y: 4
                text: qsTr("À voir")
                count: root.terminals.attention
                on: root.terminals.which === "attention"
                onClicked: root.terminals.show("attention")
            }
            StaffChip {
                objectName: "terminals-kiosk"
                y: 4
                text: qsTr("Bornes")
                count: root.terminals.kiosks
                on: root.terminals.which === "kiosk"
                onClicked: root.terminals.show("kiosk")
            }
            StaffChip {
                objectName: "terminals-tablet"
                y: 4
                text: qsTr("Tablettes")
                count: root.terminals.tablets
                on: root.terminals.which === "tablet"
                onClicked: root.terminals.show("tablet")
            }
        }
        StaffButton {
            id: fresh

            objectName: "terminals-pair"
            visible: root.mayChange
            anchors.right: parent.right
            y: 4
            small: true
            symbol: "plus"
            text: qsTr("Nouveau")
            Accessible.name: qsTr("Nouveau terminal")
            onClicked: root.care.pair()
        }
        PlainText {
            anchors.right: fresh.visible ? fresh.left : parent.right
            anchors.rightMargin: fresh.visible ? 12 : 0
            y: 18
            visible: root.terminals.unsent > 0 && filters.width + implicitWidth + fresh.width + 32 < left.width
            type: Theme.staffSmall
            weight: Theme.strong
            color: Theme.caution
            text: qsTr("%1 à envoyer").arg(root.terminals.unsent) + " " + qsTr("sur %n terminal(aux)", "", root.terminals.unsentTerminals)
        }
        Note {
            id: old

            objectName: "terminals-old"
            y: 64
            width: parent.width
            visible: root.terminals.isOld
            kind: "caution"
            symbol: Versions.symbol(root.terminals.update, "wifi-off")
            heading: Versions.words(root.terminals.update) || qsTr("Le serveur ne répond pas.")
            text: root.terminals.isKnown ? qsTr("Dernier état connu, %1.").arg(root.terminals.age) : qsTr("L’état des terminaux s’affichera à son retour.")
        }
        GridView {
            id: grid

            readonly property int columns: Viewport.wide ? 4 : 3

            objectName: "fleet"
            activeFocusOnTab: true
            keyNavigationEnabled: true
            Keys.onReturnPressed: if (currentItem)
                root.terminals.select((currentItem as Slot).deviceId)
            Keys.onSpacePressed: if (currentItem)
                root.terminals.select((currentItem as Slot).deviceId)
            anchors.top: parent.top
            anchors.topMargin: old.visible ? 72 + old.height : 64
            anchors.bottom: parent.bottom
            width: parent.width + 12
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            cellWidth: Math.floor(width / columns)
            cellHeight: Viewport.wide ? 256 : 220
            model: root.terminals.cards
            delegate: Slot {}
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: grid.count === 0 && root.terminals.isKnown
            symbol: "monitor-check"
            title: qsTr("Rien à voir ici")
            text: qsTr("Aucun terminal ne correspond à ce filtre.")
        }
    }
    TerminalPanel {
        visible: root.care.panel !== ""
        anchors.right: parent.right
        width: side.width
        height: parent.height
        care: root.care
        mayChange: root.mayChange
    }
    RecentOrders {
        id: side

        visible: root.care.panel === ""

        anchors.right: parent.right
        width: Viewport.wide ? 400 : 336
        height: parent.height
        terminals: root.terminals
    }

    component Slot: Item {
        id: slot

        required property string deviceId
        required property string code
        required property string name
        required property string profile
        required property string place
        required property string status
        required property string seen
        required property string frame
        required property string version
        required property int unsent
        required property int rejected
        required property string camera
        required property string cameraText
        required property string cameraNames
        required property string scanner
        required property string clockOffset
        required property bool seenBad
        required property bool frameBad
        required property bool clockBad
        required property int wipesFailed
        required property string printer
        required property bool isOldVersion

        width: grid.cellWidth
        height: grid.cellHeight

        TerminalItem {
            width: parent.width - 12
            height: parent.height - 12
            terminal: slot
            focused: grid.activeFocus && slot.GridView.isCurrentItem
            onChosen: root.terminals.select(slot.deviceId)
        }
    }
}
