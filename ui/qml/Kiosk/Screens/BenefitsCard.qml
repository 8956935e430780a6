pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Coupons, gift cards and points: what counts and why, what does not and what is missing.
Card {
    id: root

    required property BenefitsViewModel benefits
    signal codeWanted

    height: content.height + 2 * Theme.space(3)

    Column {
        id: content

        x: 24
        y: Theme.space(3)
        width: parent.width - 48
        spacing: 8

        Flow {
            width: parent.width
            spacing: 16

            PlainText {
                width: add.width + implicitWidth + 16 > parent.width ? parent.width : parent.width - add.width - 16
                height: wraps ? implicitHeight : add.height
                readonly property bool wraps: width === parent.width
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.WordWrap
                weight: Theme.strong
                text: root.benefits.count > 0 ? qsTr("Codes et cartes") : qsTr("Code promo ou carte cadeau ?")
            }
            SecondButton {
                id: add

                objectName: "add-code"
                symbol: "plus"
                text: qsTr("Ajouter un code")
                onClicked: root.codeWanted()
            }
        }
        Banner {
            objectName: "suspended-banner"
            visible: root.benefits.suspended
            width: parent.width
            kind: "caution"
            symbol: "wifi-off"
            text: qsTr("Hors connexion, ni code ni carte ne compte. Commandez sans, ou gardez votre panier pour le retour du réseau.")
        }
        Repeater {
            model: root.benefits.rows

            BenefitLine {
                width: content.width
                onRemoved: root.benefits.remove(key)
            }
        }
        Item {
            visible: root.benefits.member !== ""
            width: parent.width
            height: 18

            Divider {
                y: 10
                width: parent.width
            }
        }
        Item {
            visible: root.benefits.member !== ""
            width: parent.width
            height: Math.max(Theme.target, member.implicitHeight + 24)

            Icon {
                id: heart

                anchors.verticalCenter: parent.verticalCenter
                size: 38
                color: Theme.onSurfaceMuted
                name: "star"
            }
            Column {
                id: member

                anchors.left: heart.right
                anchors.leftMargin: 20
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    objectName: "loyalty-member"
                    width: parent.width
                    wrapMode: Text.WordWrap
                    weight: Theme.strong
                    text: root.benefits.member
                }
                PlainText {
                    objectName: "loyalty-earns"
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.label
                    color: Theme.onSurfaceMuted
                    text: root.benefits.earns
                }
            }
        }
        Toggle {
            objectName: "spend-points"
            visible: root.benefits.pointsOffer !== ""
            x: -24
            width: parent.width + 48
            symbol: "star"
            text: root.benefits.pointsOffer
            detail: root.benefits.pointsDetail
            on: root.benefits.spendsPoints
            onClicked: root.benefits.togglePoints()
        }
    }
}
