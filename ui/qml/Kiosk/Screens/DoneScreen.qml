pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Thank you: the number, what happens next, the code to keep, one question, and the end.
ScreenPage {
    id: root

    required property DoneViewModel done
    required property PaperViewModel paper
    required property IdleViewModel idle
    readonly property bool split: !Viewport.portrait
    readonly property bool sure: done.state === "confirmed"
    readonly property real columnWidth: split ? (width - 3 * Theme.margin) * 0.55 : width - 2 * sideMargin

    ends: true
    reachTitle: qsTr("Merci, c’est commandé")
    reachDetail: qsTr("Commande") + " " + done.number
    reachSymbol: "check"
    showsCart: false

    function promise(): string {
        if (done.state === "rejected")
            return qsTr("Un point reste à voir avec un vendeur. Montrez-lui ce numéro.");
        if (done.state === "unknown")
            return qsTr("Enregistrée ici. Issue inconnue, nous redemandons : rien ne sera doublé.");
        if (sure)
            return done.isChanged ? qsTr("Confirmée, un peu autrement que demandé : voyez les articles.") : qsTr("Confirmée par la boutique.");
        return done.isOnline ? qsTr("Enregistrée, la confirmation arrive.") : qsTr("Enregistrée, sera confirmée au retour du réseau.");
    }

    function paying(): string {
        switch (done.paying) {
        case "paid":
            return qsTr("%1, payé").arg(done.total);
        case "free":
            return qsTr("Rien à payer");
        case "unknown":
            return qsTr("Paiement en vérification");
        default:
            return qsTr("%1 à la caisse").arg(done.due);
        }
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        anchors.bottomMargin: root.split ? 16 : ending.height + 48
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: root.sideMargin
            width: root.columnWidth
            topPadding: 16
            spacing: 24

            Row {
                visible: !Viewport.reach
                width: parent.width
                spacing: 24

                Rectangle {
                    id: disc

                    width: 88
                    height: 88
                    radius: 44
                    color: root.done.state === "rejected" ? Theme.caution : Theme.positive

                    Icon {
                        anchors.centerIn: parent
                        size: 52
                        name: "check"
                        color: Theme.onAccent
                    }
                }
                PlainText {
                    objectName: "thanks"
                    width: parent.width - disc.width - 24
                    anchors.verticalCenter: parent.verticalCenter
                    wrapMode: Text.WordWrap
                    type: Theme.display
                    text: qsTr("Merci, c’est commandé")
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
            }
            Flow {
                width: parent.width
                spacing: 16

                Row {
                    id: numberRow

                    spacing: 16

                    PlainText {
                        anchors.baseline: number.baseline
                        type: Theme.bodyL
                        color: Theme.onSurfaceMuted
                        text: qsTr("Commande")
                    }
                    PlainText {
                        id: number

                        objectName: "order-number"
                        type: Theme.number
                        weight: Theme.strong
                        text: root.done.number
                    }
                }
                PlainText {
                    objectName: "order-payment"
                    width: Math.max(implicitWidth, parent.width - numberRow.width - 16)
                    topPadding: 12
                    horizontalAlignment: implicitWidth > parent.width - numberRow.width - 16 ? Text.AlignLeft : Text.AlignRight
                    weight: Theme.strong
                    text: root.paying()
                }
            }
            PlainText {
                objectName: "done-points"
                visible: text !== ""
                width: parent.width
                wrapMode: Text.WordWrap
                weight: Theme.medium
                color: Theme.positive
                text: root.done.points
            }
            Banner {
                objectName: "order-state"
                width: parent.width
                kind: root.sure && !root.done.isChanged ? "positive" : "caution"
                symbol: root.sure ? "check-check" : root.done.state === "rejected" ? "user" : "clock"
                text: root.promise()
            }
            Card {
                width: parent.width
                height: rows.height

                Column {
                    id: rows

                    width: parent.width

                    Repeater {
                        model: root.done.steps

                        NextStepRow {
                            width: rows.width
                        }
                    }
                }
            }
            Item {
                width: 1
                height: 1
            }
            KeepCode {
                visible: !root.split
                width: parent.width
                done: root.done
            }
            PaperButton {
                visible: !root.split && paper.hasPrinter
                width: parent.width
                paper: root.paper
                subject: "order"
            }
            EasyQuestion {
                visible: !root.split
                width: parent.width
                done: root.done
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: root.split ? scroll.width - content.x - content.width - Theme.space(3) : 20
    }
    // Large type and a long promise need more than the room above the end: it scrolls, nothing lies on anything.
    Flickable {
        id: beside

        visible: root.split
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.bottom: ending.top
        anchors.bottomMargin: 16
        width: parent.width - root.columnWidth - 3 * Theme.margin
        contentHeight: keeping.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: keeping

            width: parent.width
            topPadding: 16
            spacing: 32

            KeepCode {
                width: parent.width
                done: root.done
            }
            PaperButton {
                width: parent.width
                paper: root.paper
                subject: "order"
            }
            EasyQuestion {
                width: parent.width
                done: root.done
            }
        }
    }
    ScrollMark {
        target: beside
        inset: -Theme.space(3)
    }
    EndsSoon {
        id: ending

        anchors.right: parent.right
        anchors.rightMargin: root.sideMargin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 32
        width: root.split ? parent.width - root.columnWidth - 3 * Theme.margin : root.columnWidth
        idle: root.idle
    }
}
