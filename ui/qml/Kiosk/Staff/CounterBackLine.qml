pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One line that may come back.
Panel {
    id: root

    required property CounterReturnViewModel back
    required property string lineId
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property int most
    required property int quantity
    required property string reason
    required property string condition
    required property bool toStock
    required property bool mayStock
    required property string why
    readonly property CounterWords words: CounterWords {}

    implicitHeight: body.implicitHeight + 24
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, choice, why].filter(Boolean).join(", ")

    Column {
        id: body

        x: 16
        y: 12
        width: parent.width - 32
        spacing: 10

        Item {
            width: parent.width
            height: 56

            ProductPicture {
                id: shown

                width: 56
                height: 56
                radius: Theme.radiusS
                picture: root.picture
                tint: root.tint
            }
            Column {
                anchors.left: shown.right
                anchors.leftMargin: 12
                anchors.right: many.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    width: parent.width
                    elide: Text.ElideRight
                    type: Theme.staffBody
                    weight: Theme.strong
                    text: [root.name, root.choice].filter(Boolean).join(" · ")
                }
                PlainText {
                    width: parent.width
                    visible: text !== ""
                    elide: Text.ElideRight
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: root.why
                }
            }
            Item {
                id: many

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: root.most > 0 ? (root.quantity > 0 ? stepper.width : take.width) : 0
                height: parent.height

                StaffStepper {
                    id: stepper

                    objectName: "back-count-" + root.lineId
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.quantity > 0
                    value: root.quantity
                    subject: root.name
                    onMinus: root.back.setPieces(root.lineId, root.quantity - 1)
                    onPlus: root.back.setPieces(root.lineId, root.quantity + 1)
                }
                StaffButton {
                    id: take

                    objectName: "back-take-" + root.lineId
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.quantity === 0 && root.most > 0
                    small: true
                    symbol: "undo-2"
                    text: qsTr("Revient")
                    Accessible.name: qsTr("%1 revient").arg(root.name)
                    onClicked: root.back.setPieces(root.lineId, 1)
                }
            }
        }
        Flow {
            width: parent.width
            visible: root.quantity > 0
            spacing: 8

            Repeater {
                model: ["changed_mind", "too_small", "too_large", "damaged", "not_as_described", "too_late", "other"]

                StaffChip {
                    required property string modelData

                    objectName: "back-" + root.lineId + "-" + modelData
                    text: root.words.reason(modelData)
                    on: root.reason === modelData
                    onClicked: root.back.setReason(root.lineId, modelData)
                }
            }
        }
        Flow {
            width: parent.width
            visible: root.quantity > 0
            spacing: 8

            PlainText {
                height: 48
                verticalAlignment: Text.AlignVCenter
                type: Theme.staffSmall
                weight: Theme.medium
                color: Theme.onSurfaceMuted
                text: qsTr("État :")
            }
            Repeater {
                model: ["as_new", "opened", "worn", "damaged"]

                StaffChip {
                    required property string modelData

                    objectName: "back-" + root.lineId + "-is-" + modelData
                    text: root.words.condition(modelData)
                    on: root.condition === modelData
                    onClicked: root.back.setCondition(root.lineId, modelData)
                }
            }
            StaffChip {
                objectName: "back-" + root.lineId + "-stock"
                visible: root.condition !== ""
                enabled: root.mayStock
                symbol: root.toStock ? "package-check" : "package-x"
                text: root.toStock ? qsTr("Retourne en stock") : qsTr("Hors stock")
                on: root.toStock
                onClicked: root.back.toggleStock(root.lineId)
            }
        }
    }
}
