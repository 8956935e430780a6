pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The number, and whether the hub has confirmed. A promise waits its answer calmly: it is on this tablet's disk. What is said
// here is said to the salesperson: what to tell the customer, what to show them, and the paper they may want.
Item {
    id: root

    required property StaffOrderViewModel order
    required property PaperViewModel slipPaper
    readonly property bool asAsked: order.isConfirmed && order.changedLines === 0
    readonly property real extra: Math.min(list.contentHeight, 240)
    readonly property bool paperFails: ["out_of_paper", "cover_open", "offline", "none"].includes(slipPaper.state)

    objectName: "order-result"

    Column {
        id: head

        anchors.top: parent.top
        width: parent.width - slip.width - 32
        spacing: 16

        Row {
            spacing: 24

            Rectangle {
                width: 96
                height: 96
                radius: 48
                color: root.order.isConfirmed ? Theme.positiveSoft : Theme.surfaceSunken

                Icon {
                    anchors.centerIn: parent
                    name: root.order.isConfirmed ? "circle-check" : "clock"
                    color: root.order.isConfirmed ? Theme.positive : Theme.onSurface
                    size: 48
                }
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    objectName: "order-number"
                    type: Theme.staffHeroFigure
                    weight: Theme.strong
                    text: root.order.number
                }
                PlainText {
                    type: Theme.staffHeading
                    color: Theme.onSurfaceMuted
                    text: qsTr("%1 · à payer en caisse").arg(root.order.total)
                }
            }
        }
        Note {
            objectName: "order-state"
            width: parent.width
            kind: root.asAsked ? "positive" : "caution"
            symbol: root.asAsked ? "shield-check" : root.order.isConfirmed ? "circle-alert" : "shield-alert"
            heading: root.order.isConfirmed ? qsTr("Confirmée par le serveur") : qsTr("Enregistrée ici, confirmation en attente")
            text: root.order.isConfirmed ? (root.order.changedLines ? qsTr("%n ligne(s) autrement que demandé : dites-le à la personne.", "", root.order.changedLines) : qsTr("Tout est réservé comme demandé.")) : qsTr("La commande part dès que le réseau répond ; le numéro ne changera pas.")
        }
    }
    Column {
        id: slip

        anchors.right: parent.right
        anchors.top: parent.top
        width: 316
        spacing: 8

        QrCode {
            objectName: "order-code"
            width: parent.width
            radius: Theme.radiusS
            text: root.order.code
            Accessible.name: qsTr("Code de la commande")
        }
        PlainText {
            objectName: "slip-holds"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.order.holdsOrder ? qsTr("À montrer au client, qui le prend en photo : il contient toute la commande.") : qsTr("À montrer au client, qui le prend en photo : il porte le lien de la commande, trop longue pour lui.")
        }
    }
    ListView {
        id: list

        objectName: "order-fates"
        anchors.top: head.bottom
        anchors.topMargin: 12
        width: head.width
        height: root.extra
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.order.fates
        delegate: Item {
            id: fate

            required property string name
            required property string note

            width: ListView.view.width
            implicitHeight: words.implicitHeight + 12
            Accessible.role: Accessible.ListItem
            Accessible.name: name + ", " + note

            PlainText {
                id: words

                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                text: fate.name + " · " + fate.note
            }
        }
    }
    StaffButton {
        objectName: "order-print"
        visible: root.slipPaper.hasPrinter
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        enabled: root.slipPaper.state !== "printing"
        opacity: enabled ? 1 : 0.5
        symbol: root.slipPaper.state === "printed" ? "check" : root.paperFails ? "triangle-alert" : "printer"
        text: root.slipPaper.state === "printing" ? qsTr("Impression…") : root.slipPaper.state === "printed" ? qsTr("Imprimé, à remettre au client") : root.paperFails ? qsTr("Imprimante sans réponse : réessayer") : qsTr("Imprimer le bon")
        onClicked: root.slipPaper.print("order")
    }
    StaffButton {
        objectName: "order-done"
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Math.max(264, implicitWidth)
        kind: "primary"
        text: qsTr("Visite suivante")
        onClicked: root.order.done()
    }
}
