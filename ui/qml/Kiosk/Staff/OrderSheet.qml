pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Confirm, then the number. While it is confirmed nothing else can be touched.
StaffSheet {
    id: root

    required property StaffOrderViewModel order
    required property PaperViewModel slipPaper
    required property IfGoneViewModel ifGone
    required property CreditShareViewModel credit
    readonly property bool confirming: order.step === "confirm"
    readonly property real form: order.isGuest ? 8 + 88 + guest.implicitHeight + 24 : 400
    readonly property bool fits: form + question.implicitHeight + 28 + typing <= height
    readonly property real above: confirming && fits && question.implicitHeight > 0 ? question.implicitHeight + 20 : 0

    objectName: "order-sheet"
    open: order.step !== ""
    closable: confirming
    title: confirming ? qsTr("Commander · %1").arg(order.total) : order.isConfirmed ? qsTr("Commande confirmée") : qsTr("Commande enregistrée")
    subtitle: confirming ? [qsTr("%n pièce(s)", "", order.pieces), order.parcels ? (order.deliveryFee === "" ? qsTr("livraison offerte") : qsTr("livraison %1").arg(order.deliveryFee)) : "", credit.peopleSaid === "" ? "" : qsTr("crédit %1").arg(credit.peopleSaid)].filter(Boolean).join(" · ") : ""
    plateWidth: 1040
    plateHeight: !confirming ? 552 + result.extra : above + form
    onClosed: order.cancel()

    OrderIfGone {
        id: question

        // Under the keyboard's room there is none for it: it was asked first.
        visible: root.confirming && root.fits
        width: parent.width
        ifGone: root.ifGone
    }
    OrderKnown {
        anchors.fill: parent
        anchors.topMargin: root.above
        visible: root.confirming && !root.order.isGuest
        order: root.order
    }
    OrderGuest {
        id: guest

        anchors.fill: parent
        anchors.topMargin: root.above
        visible: root.confirming && root.order.isGuest
        focus: visible
        order: root.order
    }
    OrderResult {
        id: result

        anchors.fill: parent
        visible: !root.confirming
        order: root.order
        slipPaper: root.slipPaper
    }
}
