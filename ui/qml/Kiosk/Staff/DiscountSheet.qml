pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A discount: the articles at the left, how much and why at the right, within the ceiling of who gives it.
StaffSheet {
    id: root

    required property DiscountViewModel discount
    readonly property var reasons: [
        {
            key: "several",
            text: qsTr("Achat groupé")
        },
        {
            key: "last_piece",
            text: qsTr("Dernière pièce")
        },
        {
            key: "defect",
            text: qsTr("Article abîmé")
        },
        {
            key: "price_match",
            text: qsTr("Prix aligné")
        },
        {
            key: "loyalty",
            text: qsTr("Fidélité")
        },
        {
            key: "complaint",
            text: qsTr("Geste commercial")
        },
        {
            key: "other",
            text: qsTr("Autre…")
        }
    ]

    objectName: "discount-sheet"
    open: discount.isOpen
    title: qsTr("Accorder une remise")
    subtitle: discount.ceiling > 0 ? qsTr("Jusqu’à %1 % avec votre rôle. Le client la voit tout de suite ; elle est notée à votre nom.").arg(discount.ceiling) : ""
    plateWidth: 1080
    plateHeight: discount.reason === "other" ? 720 : 640
    onClosed: discount.close()
    onOpenChanged: if (open)
        note.text = ""

    Note {
        visible: root.discount.ceiling === 0
        width: parent.width
        symbol: "lock"
        kind: "caution"
        text: qsTr("Votre rôle ne permet pas d’accorder de remise. Demandez au responsable.")
    }
    ListView {
        id: list

        objectName: "discount-lines"
        visible: root.discount.ceiling > 0
        width: 500
        anchors.top: parent.top
        anchors.bottom: give.top
        anchors.bottomMargin: 16
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        model: root.discount.rows
        delegate: DiscountLine {
            width: list.width
            onClicked: root.discount.toggle(sku)
        }
    }
    Column {
        visible: root.discount.ceiling > 0
        anchors.left: list.right
        anchors.leftMargin: 32
        anchors.right: parent.right
        spacing: 12

        // The keyboard leaves room for the field and what it is about, no more.
        Column {
            visible: !note.inputFocus
            width: parent.width
            spacing: 12

            PlainText {
                type: Theme.staffSmall
                weight: Theme.medium
                color: Theme.onSurfaceMuted
                text: qsTr("Combien")
            }
            Flow {
                width: parent.width
                spacing: 8

                Repeater {
                    model: root.discount.steps

                    StaffChip {
                        required property int modelData

                        objectName: "percent-" + modelData
                        on: root.discount.percent === modelData
                        text: qsTr("%1 %").arg(modelData)
                        onClicked: root.discount.setPercent(modelData)
                    }
                }
                StaffStepper {
                    objectName: "percent"
                    value: root.discount.percent
                    removes: false
                    subject: qsTr("pour cent")
                    onMinus: root.discount.setPercent(root.discount.percent - 1)
                    onPlus: root.discount.setPercent(root.discount.percent + 1)
                }
            }
            Item {
                width: 1
                height: 4
            }
            PlainText {
                type: Theme.staffSmall
                weight: Theme.medium
                color: Theme.onSurfaceMuted
                text: qsTr("Pourquoi")
            }
            Flow {
                width: parent.width
                spacing: 8

                Repeater {
                    model: root.reasons

                    StaffChip {
                        required property var modelData

                        objectName: "reason-" + modelData.key
                        on: root.discount.reason === modelData.key
                        text: modelData.text
                        onClicked: {
                            root.discount.setReason(modelData.key);
                            if (modelData.key === "other")
                                note.take();
                        }
                    }
                }
            }
        }
        StaffField {
            id: note

            objectName: "discount-note"
            visible: root.discount.reason === "other"
            width: parent.width
            label: qsTr("Votre raison, que le client lira")
            longest: root.discount.longestNote
            action: qsTr("Terminé")
            onEdited: text => root.discount.setNote(text)
            onSubmitted: note.leave()
        }
        Item {
            width: 1
            height: 4
        }
        Row {
            visible: root.discount.off !== ""
            spacing: 12

            StatusPill {
                anchors.verticalCenter: parent.verticalCenter
                symbol: "trending-down"
                kind: "positive"
                text: root.discount.off
            }
            PlainText {
                objectName: "discount-total"
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffHeading
                weight: Theme.strong
                tabular: true
                text: qsTr("Articles : %1").arg(root.discount.total)
            }
        }
    }
    StaffButton {
        objectName: "discount-take-back"
        visible: root.discount.granted > 0
        anchors.right: give.left
        anchors.rightMargin: 12
        anchors.bottom: parent.bottom
        text: qsTr("Retirer la remise")
        onClicked: root.discount.takeBack()
    }
    StaffButton {
        id: give

        objectName: "discount-give"
        visible: root.discount.ceiling > 0
        enabled: root.discount.canGive
        opacity: enabled ? 1 : 0.4
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kind: "strong"
        text: root.discount.percent > 0 ? qsTr("Accorder −%1 %").arg(root.discount.percent) : qsTr("Accorder")
        onClicked: root.discount.give()
    }
}
