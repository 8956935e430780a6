pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Confirm, then the number. While it is confirmed nothing else can be touched.
StaffSheet {
    id: root

    required property StaffOrderViewModel order
    required property ShellViewModel shell
    readonly property bool confirming: order.step === "confirm"

    open: order.step !== ""
    closable: confirming
    title: confirming ? qsTr("Commander · %1").arg(order.total) : order.isConfirmed ? qsTr("Commande confirmée") : qsTr("Commande enregistrée")
    subtitle: confirming ? [qsTr("%n pièce(s)", "", order.pieces), order.parcels ? (order.deliveryFee === "" ? qsTr("livraison offerte") : qsTr("livraison %1").arg(order.deliveryFee)) : "", qsTr("crédit %1").arg(order.creditName)].filter(Boolean).join(" · ") : ""
    plateWidth: 1040
    plateHeight: !confirming ? 392 : order.isGuest ? 8 + 88 + guest.implicitHeight + 24 : 400
    onClosed: order.cancel()

    OrderKnown {
        anchors.fill: parent
        visible: root.confirming && !root.order.isGuest
        order: root.order
    }
    OrderGuest {
        id: guest

        anchors.fill: parent
        visible: root.confirming && root.order.isGuest
        focus: visible
        order: root.order
        language: root.shell.language
    }
    OrderResult {
        anchors.fill: parent
        visible: !root.confirming
        order: root.order
    }
}
