pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The lines of the opened cart between its head and its total.
Panel {
    id: root

    required property StaffCartViewModel cart
    required property CreditShareViewModel credit

    Item {
        id: head

        width: parent.width
        height: 77

        Column {
            x: 20
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                objectName: "cart-count"
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("%n article(s)", "", root.cart.articles) + ", " + qsTr("%n pièce(s)", "", root.cart.pieces)
            }
            PlainText {
                objectName: "cart-origin"
                width: head.width - 40 - (chip.visible ? chip.width + 16 : 0)
                elide: Text.ElideRight
                type: Theme.staffSmall
                color: root.cart.codeAt !== "" ? Theme.caution : Theme.onSurfaceMuted
                text: root.cart.codeAt !== "" ? qsTr("Panier du code de %1, hors connexion").arg(root.cart.codeAt) : root.cart.changes !== "" ? qsTr("Mis à jour. %1").arg(root.cart.changes) : root.cart.openedBy === "qr" ? qsTr("Repris de son téléphone à %1").arg(root.cart.openedAt) : root.cart.openedBy === "code" ? qsTr("Ouvert par le code, à %1").arg(root.cart.openedAt) : qsTr("Ouvert ici à %1").arg(root.cart.openedAt)
            }
        }
        CreditChip {
            id: chip

            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            credit: root.credit
            onClicked: root.credit.openAll()
        }
        Rule {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    ListView {
        id: list

        objectName: "cart-lines"
        anchors.top: head.bottom
        anchors.bottom: warning.top
        x: 1
        width: parent.width - 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.cart.lines
        delegate: StaffCartLine {
            id: line

            width: list.width
            height: Math.max(119 * Theme.textScale + (apart ? 30 : 0), Math.min(140, list.height / 4))
            credit: root.credit.chip === "" ? "" : root.credit.initialsOf(line.lineId)
            freeDelivery: root.cart.parcels > 0 && root.cart.deliveryFee === ""
            onCreditWanted: root.credit.openLine(line.lineId)
            onWaysWanted: root.cart.openWays(line.lineId)
            onQuantityWanted: quantity => root.cart.setQuantity(line.lineId, quantity)
        }
    }
    ScrollMark {
        target: list
    }
    StaffCartHint {
        id: warning

        anchors.bottom: foot.top
        x: 20
        width: parent.width - 40
        height: stands ? 48 : 0
        visible: stands
        cart: root.cart
    }
    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1
        x: 1
        width: parent.width - 2
        height: 60
        radius: Theme.radiusM
        color: Theme.surfaceSunken

        Rectangle {
            width: parent.width
            height: Theme.radiusM
            color: parent.color
        }
        Row {
            x: 20
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "circle-check"
                size: 20
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffSmall
                text: [qsTr("%n lieu(x), un seul numéro de commande", "", root.cart.places), root.cart.deliveryFee === "" ? "" : qsTr("livraison %1").arg(root.cart.deliveryFee), root.cart.reduction === "" ? "" : qsTr("codes et cartes %1").arg(root.cart.reduction)].filter(Boolean).join(" · ")
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            spacing: 12

            PlainText {
                anchors.baseline: sum.baseline
                type: Theme.staffBody
                color: Theme.onSurfaceMuted
                text: qsTr("Total")
            }
            PlainText {
                id: sum

                objectName: "cart-total"
                type: Theme.staffFigure
                weight: Theme.strong
                tabular: true
                text: root.cart.total
            }
        }
    }
}
