pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Whose sales these are: orders at the left, the lines of one at the right; a touch on a line puts it right.
StaffPage {
    id: root

    required property CreditCorrectionViewModel credits

    title: qsTr("Crédits")
    context: qsTr("Chaque correction est signée et reste au journal.")
    Component.onCompleted: credits.enter()

    Note {
        id: trouble

        objectName: "credits-problem"
        visible: root.credits.problem !== "" && root.credits.subject === ""
        width: parent.width
        kind: "caution"
        symbol: root.credits.problem === "hub_needed" ? "wifi-off" : Versions.symbol(root.credits.problem, "lock")
        text: root.credits.problem === "hub_needed" ? qsTr("Le serveur ne répond pas. Réessayez dans un instant.") : Versions.words(root.credits.problem) || qsTr("Le serveur ne vous reconnaît plus. Reconnectez-vous avec votre badge.")
    }
    Panel {
        id: list

        anchors.top: trouble.visible ? trouble.bottom : parent.top
        anchors.topMargin: trouble.visible ? 16 : 0
        anchors.bottom: parent.bottom
        width: Math.round((parent.width - 20) * 0.48)
        clip: true

        ListView {
            id: orders

            objectName: "credit-orders"
            anchors.fill: parent
            anchors.margins: 1
            topMargin: 12
            bottomMargin: 12
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.credits.orders
            delegate: CreditOrderItem {
                id: order

                width: orders.width
                onClicked: root.credits.choose(order.orderId)
            }
        }
        ScrollMark {
            target: orders
        }
        PlainText {
            visible: root.credits.isKnown && orders.count === 0
            anchors.centerIn: parent
            type: Theme.staffBody
            color: Theme.onSurfaceMuted
            text: qsTr("Aucune commande dans ce magasin.")
        }
    }
    Panel {
        anchors.left: list.right
        anchors.leftMargin: 20
        anchors.right: parent.right
        anchors.top: list.top
        anchors.bottom: parent.bottom
        clip: true

        Flickable {
            id: page

            anchors.fill: parent
            anchors.margins: 1
            contentHeight: content.height + 40
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: content

                x: 19
                y: 20
                width: page.width - 38
                spacing: 12

                PlainText {
                    objectName: "credit-number"
                    type: Theme.staffName
                    weight: Theme.strong
                    text: root.credits.number
                }
                Repeater {
                    model: root.credits.lines

                    CardAskRow {
                        required property int index
                        required property string lineId
                        required property string name
                        required property string people
                        required property string worth

                        objectName: "credit-line-" + index
                        width: content.width
                        symbol: "users"
                        text: name
                        detail: people + " · " + worth
                        onClicked: root.credits.begin(lineId)
                    }
                }
                PlainText {
                    visible: history.count > 0
                    topPadding: 8 + type.nudge
                    type: Theme.staffTiny
                    weight: Theme.strong
                    color: Theme.onSurfaceMuted
                    font.capitalization: Font.AllUppercase
                    text: qsTr("Corrections")
                }
                Repeater {
                    id: history

                    model: root.credits.corrections

                    Note {
                        required property string detail

                        width: content.width
                        symbol: "history"
                        heading: detail
                    }
                }
            }
        }
        ScrollMark {
            target: page
        }
    }
}
