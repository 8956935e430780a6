pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The label as a file: PDF for any printer, ZPL for one of labels.
StaffSheet {
    id: root

    required property CounterParcelViewModel parcel
    readonly property CounterWords words: CounterWords {}

    open: parcel.step === "label"
    closable: !parcel.isAsking
    title: qsTr("Étiquette du colis %1").arg(parcel.number)
    subtitle: qsTr("10 × 15 cm. PDF pour toute imprimante, ZPL pour une imprimante d’étiquettes.")
    plateWidth: 800
    plateHeight: 480
    onClosed: parcel.close()

    Column {
        id: places

        width: parent.width
        spacing: 12

        Repeater {
            model: root.parcel.places

            Panel {
                id: place

                required property int index
                required property string folder
                required property string name

                width: places.width
                height: 80

                Icon {
                    id: sign

                    x: 20
                    anchors.verticalCenter: parent.verticalCenter
                    name: "folder"
                    size: 24
                }
                PlainText {
                    anchors.left: sign.right
                    anchors.leftMargin: 12
                    anchors.right: forms.left
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    elide: Text.ElideRight
                    type: Theme.staffBody
                    weight: Theme.strong
                    text: place.name
                }
                Row {
                    id: forms

                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8

                    StaffButton {
                        objectName: "label-pdf-" + place.index
                        small: true
                        enabled: !root.parcel.isAsking
                        symbol: "file-text"
                        text: qsTr("PDF")
                        Accessible.name: qsTr("Étiquette PDF dans %1").arg(place.name)
                        onClicked: root.parcel.save("pdf", place.folder)
                    }
                    StaffButton {
                        objectName: "label-zpl-" + place.index
                        small: true
                        enabled: !root.parcel.isAsking
                        symbol: "barcode"
                        text: qsTr("ZPL")
                        Accessible.name: qsTr("Étiquette ZPL dans %1").arg(place.name)
                        onClicked: root.parcel.save("zpl", place.folder)
                    }
                }
            }
        }
    }
    Note {
        objectName: "label-note"
        anchors.top: places.bottom
        anchors.topMargin: 12
        width: parent.width
        visible: root.parcel.path !== "" || root.parcel.problem !== ""
        kind: root.parcel.path !== "" ? "positive" : root.parcel.problem === "needs_network" ? "neutral" : "critical"
        symbol: root.parcel.path !== "" ? "circle-check" : root.parcel.problem === "needs_network" ? "wifi-off" : "triangle-alert"
        text: root.parcel.path !== "" ? qsTr("Enregistrée : %1").arg(root.parcel.path) : root.words.problem(root.parcel.problem)
    }
    StaffButton {
        objectName: "label-close"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        medium: true
        kind: "strong"
        text: qsTr("Terminé")
        onClicked: root.parcel.close()
    }
}
