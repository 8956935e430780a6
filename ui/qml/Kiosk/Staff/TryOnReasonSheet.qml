pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Why it goes back, while the customer says it: one touch.
StaffSheet {
    id: root

    required property TryOnViewModel tryOn

    open: tryOn.sheet === "reason"
    title: qsTr("Pourquoi le remettre ?")
    subtitle: qsTr("Cela nourrit les chiffres : tailles à revoir, coupes qui ne vont pas.")
    plateWidth: 760
    plateHeight: 400
    onClosed: tryOn.closeSheet()

    Flow {
        width: parent.width
        spacing: 12

        Repeater {
            model: [
                {
                    key: "too_small",
                    text: qsTr("Trop petit")
                },
                {
                    key: "too_large",
                    text: qsTr("Trop grand")
                },
                {
                    key: "cut",
                    text: qsTr("La coupe")
                },
                {
                    key: "colour",
                    text: qsTr("La couleur")
                },
                {
                    key: "fabric",
                    text: qsTr("La matière")
                },
                {
                    key: "price",
                    text: qsTr("Le prix")
                },
                {
                    key: "changed_mind",
                    text: qsTr("A changé d’avis")
                },
                {
                    key: "not_found",
                    text: qsTr("Introuvable en rayon")
                },
                {
                    key: "",
                    text: qsTr("Sans motif")
                }
            ]

            StaffButton {
                required property var modelData

                objectName: "reason-" + (modelData.key === "" ? "none" : modelData.key)
                medium: true
                text: modelData.text
                onClicked: root.tryOn.say(modelData.key)
            }
        }
    }
}
