pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The lines of the opened cart between its head and its total.
Panel {
    id: root

    required property StaffCartViewModel cart

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
                width: head.width - 40 - (credit.visible ? credit.width + 16 : 0)
                elide: Text.ElideRight
                type: Theme.staffSmall
                color: root.cart.codeAt !== "" ? Theme.caution : Theme.onSurfaceMuted
                text: root.cart.codeAt !== "" ? qsTr("Panier du code de %1, hors connexion").arg(root.cart.codeAt) : root.cart.changes !== "" ? qsTr("Mis à jour. %1").arg(root.cart.changes) : root.cart.openedBy === "qr" ? qsTr("Repris de son téléphone à %1").arg(root.cart.openedAt) : root.cart.openedBy === "code" ? qsTr("Ouvert par le code, à %1").arg(root.cart.openedAt) : qsTr("Ouvert ici à %1").arg(root.cart.openedAt)
            }
        }
        Rectangle {
            id: credit

            objectName: "credit"
            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            visible: root.cart.creditName !== ""
            width: creditRow.implicitWidth + 26
            height: Theme.staffTarget
            radius: Math.min(Theme.radiusPill, height / 2)
            color: Theme.surfaceSunken
            Accessible.role: Accessible.StaticText
            Accessible.name: creditText.text

            Row {
                id: creditRow

                x: 10
                anchors.verticalCenter: parent.verticalCenter
                spacing: 10

                Avatar {
                    anchors.verticalCenter: parent.verticalCenter
                    size: 28
                    accent: true
                    initials: root.cart.creditInitials
                }
                PlainText {
                    id: creditText

                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.staffSmall
                    weight: Theme.medium
                    text: qsTr("Crédit · %1 100 %").arg(root.cart.creditName)
                }
            }
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
        anchors.bottom: foot.top
        x: 1
        width: parent.width - 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.cart.lines
        delegate: StaffCartLine {
            id: line

            width: list.width
            height: Math.max(119, Math.min(140, list.height / 4))
            credit: root.cart.creditInitials
            freeDelivery: root.cart.parcels > 0 && root.cart.deliveryFee === ""
            onWaysWanted: root.cart.openWays(line.lineId)
            onQuantityWanted: quantity => root.cart.setQuantity(line.lineId, quantity)
        }
    }
    ScrollMark {
        target: list
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
