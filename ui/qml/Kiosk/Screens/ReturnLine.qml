pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line that may go back: touch it to choose it, then how many and why.
Card {
    id: root

    required property string lineId
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property string price
    required property int pieces
    required property int quantity
    required property string until
    required property bool isChosen
    required property string reason
    required property string note
    readonly property list<var> reasons: [
        {
            key: "changed_mind",
            text: qsTr("Ne me plaît pas")
        },
        {
            key: "too_small",
            text: qsTr("Trop petit")
        },
        {
            key: "too_large",
            text: qsTr("Trop grand")
        },
        {
            key: "damaged",
            text: qsTr("Abîmé")
        },
        {
            key: "not_as_described",
            text: qsTr("Différent de la description")
        },
        {
            key: "too_late",
            text: qsTr("Arrivé trop tard")
        },
        {
            key: "other",
            text: qsTr("Autre raison")
        }
    ]
    signal taken
    signal counted(int quantity)
    signal explained(string reason)
    signal noteWanted

    implicitHeight: column.implicitHeight + 48
    height: implicitHeight

    Column {
        id: column

        x: 28
        y: 24
        width: parent.width - 56
        spacing: 20

        Row {
            width: parent.width
            spacing: 24

            ProductPicture {
                id: shown

                width: 112
                height: 128
                radius: Theme.radiusM
                picture: root.picture
                tint: root.tint
            }
            Column {
                width: parent.width - shown.width - box.width - 48
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.title
                    text: root.name
                }
                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.label
                    color: Theme.onSurfaceMuted
                    text: [root.choice, root.pieces > 1 ? qsTr("%n pièce(s)", "", root.pieces) : "", root.price].filter(Boolean).join(", ")
                }
                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.label
                    color: Theme.onSurfaceMuted
                    text: root.until
                }
            }
            Chip {
                id: box

                objectName: "return-take-" + root.lineId
                anchors.verticalCenter: parent.verticalCenter
                symbol: root.isChosen ? "check" : "plus"
                on: root.isChosen
                text: root.isChosen ? qsTr("Choisi") : qsTr("Rendre")
                Accessible.name: root.isChosen ? qsTr("Ne plus rendre %1").arg(root.name) : qsTr("Rendre %1").arg(root.name)
                onClicked: root.taken()
            }
        }
        Row {
            visible: root.isChosen && root.pieces > 1
            spacing: 24

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Combien")
            }
            Stepper {
                objectName: "return-quantity-" + root.lineId
                value: root.quantity
                subject: root.name
                onMinus: root.counted(root.quantity - 1)
                onPlus: root.counted(root.quantity + 1)
            }
        }
        Flow {
            visible: root.isChosen
            width: parent.width
            spacing: 12

            Repeater {
                model: root.reasons

                Chip {
                    required property var modelData

                    objectName: "return-reason-" + modelData.key
                    text: modelData.text
                    on: root.reason === modelData.key
                    onClicked: root.explained(modelData.key)
                }
            }
            Chip {
                objectName: "return-note-" + root.lineId
                symbol: "pencil"
                text: root.note === "" ? qsTr("Ajouter un mot") : root.note
                on: root.note !== ""
                onClicked: root.noteWanted()
            }
        }
    }
}
