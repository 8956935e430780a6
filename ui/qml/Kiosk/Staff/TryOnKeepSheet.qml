pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Several sizes were tried on: which one is kept. The others go back.
StaffSheet {
    id: root

    required property TryOnViewModel tryOn

    open: tryOn.sheet === "keep"
    title: qsTr("Quelle taille est gardée ?")
    subtitle: qsTr("Les autres sont à remettre en rayon.")
    plateWidth: 560
    plateHeight: 280
    onClosed: tryOn.closeSheet()

    Flow {
        width: parent.width
        spacing: 12

        Repeater {
            model: root.tryOn.choices

            StaffButton {
                required property var modelData

                objectName: "keep-size-" + modelData.size
                width: Math.max(120, implicitWidth)
                text: modelData.size
                onClicked: root.tryOn.keepSize(modelData.line, modelData.sku)
            }
        }
    }
}
