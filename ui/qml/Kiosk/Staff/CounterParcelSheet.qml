pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Packing: who carries it, under which number, how heavy it is. Scanning the carrier's label fills the number.
StaffSheet {
    id: root

    required property CounterParcelViewModel parcel
    readonly property CounterWords words: CounterWords {}

    open: parcel.step === "pack"
    closable: !parcel.isAsking
    title: parcel.number === "" ? qsTr("Emballer le colis") : qsTr("Colis %1").arg(parcel.number)
    subtitle: qsTr("Sans numéro du transporteur, l’étiquette porte le nôtre.")
    plateWidth: 960
    plateHeight: 344
    onClosed: parcel.close()
    onOpenChanged: if (open)
        tracking.text = parcel.tracking

    Connections {
        target: root.parcel

        function onChanged() {
            if (root.parcel.tracking !== tracking.text)
                tracking.text = root.parcel.tracking;
        }
    }
    Flow {
        id: carriers

        width: parent.width
        spacing: 8

        Repeater {
            model: root.parcel.carriers

            StaffChip {
                required property string modelData

                objectName: "carrier-" + modelData
                height: 56
                text: modelData
                on: root.parcel.carrier === modelData
                onClicked: root.parcel.setCarrier(modelData)
            }
        }
    }
    StaffField {
        id: tracking

        objectName: "parcel-tracking"
        anchors.top: carriers.bottom
        anchors.topMargin: 16
        width: (parent.width - 16) / 2
        label: qsTr("Numéro du transporteur, scanné ou tapé")
        onEdited: text => root.parcel.setTracking(text)
        action: qsTr("Emballé")
        onSubmitted: root.parcel.pack()
    }
    Column {
        id: scale

        anchors.top: carriers.bottom
        anchors.topMargin: 16
        anchors.right: parent.right
        width: (parent.width - 16) / 2

        PlainText {
            height: 24
            type: Theme.staffSmall
            weight: Theme.medium
            color: Theme.onSurfaceMuted
            text: qsTr("Poids")
        }
        Row {
            spacing: 8

            Repeater {
                model: [500, 1000, 2000, 5000, 10000]

                StaffChip {
                    required property int modelData

                    objectName: "weight-" + modelData
                    height: 56
                    text: modelData < 1000 ? qsTr("%1 g").arg(modelData) : qsTr("%1 kg").arg(modelData / 1000)
                    on: root.parcel.grams === modelData
                    onClicked: root.parcel.setGrams(on ? 0 : modelData)
                }
            }
        }
    }
    Item {
        id: foot

        anchors.top: scale.bottom
        anchors.topMargin: 16
        width: parent.width
        height: 56

        Note {
            objectName: "parcel-problem"
            width: parent.width - pack.width - 16
            visible: root.parcel.problem !== ""
            kind: root.parcel.problem === "needs_network" ? "neutral" : "critical"
            symbol: root.parcel.problem === "needs_network" ? "wifi-off" : "triangle-alert"
            text: root.words.problem(root.parcel.problem)
        }
        StaffButton {
            id: pack

            objectName: "parcel-pack"
            anchors.right: parent.right
            medium: true
            enabled: root.parcel.carrier !== "" && !root.parcel.isAsking
            opacity: enabled ? 1 : 0.5
            kind: "primary"
            symbol: "package-check"
            text: root.parcel.number === "" ? qsTr("Emballé, faire l’étiquette") : qsTr("Refaire l’étiquette")
            onClicked: root.parcel.pack()
        }
    }
}
