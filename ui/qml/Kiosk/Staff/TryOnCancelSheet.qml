pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Giving a try-on up cannot be undone: asked once.
StaffSheet {
    id: root

    required property TryOnViewModel tryOn

    open: tryOn.sheet === "cancel"
    title: qsTr("Annuler cet essayage ?")
    subtitle: qsTr("La demande quitte la liste, et ce qui est pris est à remettre en rayon.")
    plateWidth: 640
    plateHeight: 240
    onClosed: tryOn.closeSheet()

    Row {
        anchors.right: parent.right
        spacing: 12

        StaffButton {
            objectName: "cancel-keep"
            text: qsTr("Continuer l’essayage")
            onClicked: root.tryOn.closeSheet()
        }
        StaffButton {
            objectName: "cancel-sure"
            kind: "strong"
            symbol: "x"
            text: qsTr("Annuler l’essayage")
            onClicked: root.tryOn.cancel()
        }
    }
}
