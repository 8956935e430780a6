pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The invoice goes to the shopper's phone: a screen in a shop is no place for it.
Sheet {
    id: root

    required property OrderCareViewModel care
    readonly property bool low: !Viewport.portrait

    open: care.sheet === "invoice"
    title: qsTr("Votre facture sur votre téléphone")
    subtitle: qsTr("Scannez ce code : la facture s’ouvre en PDF. Rien n’est imprimé.")
    sheetHeight: 56 + 200 + column.implicitHeight + 96
    leastHeight: column.y + column.implicitHeight
    onClosed: care.closeSheet()

    Column {
        id: column

        y: 32
        width: parent.width
        spacing: 32

        QrCode {
            objectName: "invoice-qr"
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.low ? 380 : 520
            height: width
            radius: Theme.radiusM
            text: root.care.invoice
            Accessible.name: qsTr("Code de la facture")
        }
        PrimaryButton {
            objectName: "invoice-done"
            width: parent.width
            text: qsTr("C’est fait")
            onClicked: root.care.closeSheet()
        }
    }
}
