pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What waits here to be handed over or sent, and the order on the counter.
StaffPage {
    id: root

    required property CounterViewModel counter
    required property CounterReturnViewModel back
    required property CounterParcelViewModel parcel
    required property CounterReshelveViewModel reshelve
    readonly property CounterWords words: CounterWords {}
    readonly property bool hasOrder: counter.orderId !== ""
    readonly property bool hasMain: counter.canHandOver || counter.canPack || counter.parcelNumber !== ""

    title: qsTr("Retraits")
    context: qsTr("À remettre et à expédier ici")
    hasActions: true
    hint: Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.hasOrder
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: qsTr("Le QR du client se scanne à tout moment.")
        }
        StaffButton {
            objectName: "counter-return"
            visible: root.hasOrder && root.counter.canReturn
            symbol: "undo-2"
            text: qsTr("Retour d’articles")
            onClicked: root.back.open()
        }
        StaffButton {
            objectName: "counter-label"
            visible: root.counter.parcelNumber !== ""
            symbol: "printer"
            text: qsTr("Étiquette")
            onClicked: root.parcel.openLabel()
        }
    }
    actions: [
        StaffButton {
            objectName: "counter-find"
            visible: !root.hasOrder || !root.hasMain
            kind: "primary"
            symbol: "search"
            text: qsTr("Chercher une commande")
            onClicked: root.counter.find()
        },
        StaffButton {
            objectName: "counter-reshelve"
            visible: root.counter.isOverdue && root.counter.mayReshelve
            enabled: !root.counter.isAsking
            symbol: "shelving-unit"
            text: qsTr("Remettre en rayon")
            onClicked: root.reshelve.open()
        },
        StaffButton {
            objectName: "counter-prepared"
            visible: root.counter.canHandOver ? !root.counter.isReady : root.counter.canPack && !root.counter.isPicked
            enabled: !root.counter.isAsking
            symbol: "check"
            text: root.counter.canHandOver ? qsTr("Préparé") : qsTr("Prélevé")
            onClicked: root.counter.prepare()
        },
        StaffButton {
            objectName: "counter-pack"
            visible: root.counter.canPack
            enabled: !root.counter.isAsking
            kind: root.counter.canHandOver ? "quiet" : "primary"
            symbol: "package"
            text: qsTr("Emballer")
            onClicked: root.parcel.open()
        },
        StaffButton {
            objectName: "counter-repack"
            visible: root.counter.parcelNumber !== ""
            enabled: !root.counter.isAsking
            symbol: "pencil"
            text: qsTr("Modifier")
            onClicked: root.parcel.open()
        },
        StaffButton {
            objectName: "counter-sent"
            visible: root.counter.parcelNumber !== ""
            enabled: !root.counter.isAsking
            kind: root.counter.canHandOver ? "quiet" : "primary"
            symbol: "truck"
            text: qsTr("Donné au transporteur")
            onClicked: root.parcel.send()
        },
        StaffButton {
            objectName: "counter-hand-over"
            visible: root.counter.canHandOver
            enabled: !root.counter.isAsking
            width: Math.max(264, implicitWidth)
            kind: "primary"
            symbol: "hand"
            text: root.counter.isPaid ? qsTr("Remettre au client") : qsTr("Ticket vu, remettre")
            onClicked: root.counter.handOver()
        }
    ]
    Component.onCompleted: counter.enter()
    Component.onDestruction: counter.leave()

    Item {
        id: left

        width: panel.visible ? parent.width - panel.width - 20 : parent.width
        height: parent.height

        Row {
            id: filters

            spacing: 8

            StaffChip {
                objectName: "counter-all"
                text: qsTr("Tout")
                count: root.counter.total
                on: root.counter.which === "all"
                onClicked: root.counter.show("all")
            }
            StaffChip {
                objectName: "counter-collects"
                symbol: "shopping-bag"
                text: qsTr("À retirer")
                count: root.counter.collects
                on: root.counter.which === "collect"
                onClicked: root.counter.show("collect")
            }
            StaffChip {
                objectName: "counter-parcels"
                symbol: "package"
                text: qsTr("Colis")
                count: root.counter.parcels
                on: root.counter.which === "parcel"
                onClicked: root.counter.show("parcel")
            }
            StaffChip {
                objectName: "counter-overdue"
                visible: root.counter.overdue > 0 || root.counter.which === "overdue"
                symbol: "clock-alert"
                text: qsTr("Délai passé")
                count: root.counter.overdue
                on: root.counter.which === "overdue"
                onClicked: root.counter.show("overdue")
            }
            StaffChip {
                objectName: "counter-named"
                visible: root.counter.isNamed
                symbolAfter: "x"
                text: qsTr("Trouvées à ce nom")
                on: true
                onClicked: root.counter.allWaiting()
            }
        }
        StaffButton {
            objectName: "counter-find-small"
            anchors.right: parent.right
            visible: root.hasOrder && root.hasMain
            small: true
            symbol: "search"
            text: panel.visible && Viewport.wide === false ? "" : qsTr("Chercher")
            Accessible.name: qsTr("Chercher une commande")
            onClicked: root.counter.find()
        }
        Note {
            id: trouble

            anchors.top: filters.bottom
            anchors.topMargin: visible ? 16 : 0
            objectName: "counter-trouble"
            width: parent.width
            visible: root.counter.problem !== "" && !root.hasOrder && !root.counter.isFinding
            height: visible ? implicitHeight : 0
            kind: root.counter.problem === "needs_network" ? "neutral" : "caution"
            symbol: root.counter.problem === "needs_network" ? "wifi-off" : "triangle-alert"
            text: root.words.problem(root.counter.problem)
        }
        Panel {
            anchors.top: trouble.bottom
            anchors.topMargin: 16
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.counter.total > 0

            ListView {
                id: list

                objectName: "counter-list"
                anchors.fill: parent
                anchors.margins: 1
                anchors.topMargin: Theme.radiusM / 2
                anchors.bottomMargin: Theme.radiusM / 2
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.counter.rows
                delegate: CounterItem {
                    id: item

                    width: list.width
                    height: 72
                    selected: item.orderId === root.counter.orderId
                    onClicked: root.counter.open(item.orderId)
                }
            }
        }
        EmptyState {
            objectName: "counter-empty"
            anchors.centerIn: parent
            width: parent.width
            visible: root.counter.total === 0 && root.counter.isLoaded
            symbol: "package-check"
            title: qsTr("Rien n’attend ici")
            text: qsTr("Les commandes à retirer et les colis à préparer s’affichent d’eux-mêmes. Une autre commande se cherche par son numéro ou, s’il est d’accord, par le nom du client.")
        }
    }
    CounterPanel {
        id: panel

        anchors.right: parent.right
        width: 400
        height: parent.height
        visible: root.hasOrder
        counter: root.counter
    }
}
