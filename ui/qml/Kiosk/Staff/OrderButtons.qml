import QtQuick
import Kiosk.Models

// Back, or the one accent button of the sheet.
Row {
    id: root

    required property StaffOrderViewModel order

    spacing: 12

    StaffButton {
        objectName: "order-cancel"
        text: qsTr("Retour")
        onClicked: root.order.cancel()
    }
    StaffButton {
        objectName: "order-confirm"
        width: Math.max(264, implicitWidth)
        kind: "primary"
        symbol: root.order.isWaiting ? "refresh-cw" : ""
        text: root.order.isWaiting ? qsTr("Vérification du stock…") : qsTr("Confirmer · %1").arg(root.order.total)
        onClicked: root.order.confirm()
    }
}
