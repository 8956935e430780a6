pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The credit of the cart, or of one line, in shares that always come to 100 %.
StaffSheet {
    id: root

    required property CreditShareViewModel credit

    objectName: "credit-sheet"
    open: credit.isOpen
    title: qsTr("Crédit de la vente")
    subtitle: credit.subject
    plateWidth: 860
    plateHeight: 660
    onClosed: credit.close()

    Flickable {
        id: page

        anchors.top: parent.top
        anchors.bottom: buttons.top
        anchors.bottomMargin: 12
        width: parent.width
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            width: parent.width
            spacing: 12

            Repeater {
                id: shares

                model: root.credit.people

                CreditPersonRow {
                    id: share

                    width: content.width
                    step: root.credit.step
                    alone: shares.count < 2
                    onPercentWanted: percent => root.credit.setPercent(share.staffId, percent)
                    onRemoved: root.credit.remove(share.staffId)
                }
            }
            PlainText {
                visible: helpers.count > 0
                topPadding: 4 + type.nudge
                type: Theme.staffSmall
                weight: Theme.strong
                color: Theme.onSurfaceMuted
                text: qsTr("Qui d’autre a aidé ?")
            }
            Flow {
                visible: helpers.count > 0
                width: parent.width
                spacing: 12

                Repeater {
                    id: helpers

                    model: root.credit.colleagues

                    StaffChip {
                        id: helper

                        required property string staffId
                        required property string name

                        objectName: "credit-add-" + staffId
                        symbol: "plus"
                        text: name
                        Accessible.role: Accessible.Button
                        Accessible.checkable: false
                        onClicked: root.credit.add(helper.staffId)
                    }
                }
            }
            Note {
                width: parent.width
                symbol: "info"
                text: root.credit.rule
            }
        }
    }
    ScrollMark {
        target: page
    }
    Item {
        id: buttons

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.staffTargetMain

        StaffButton {
            objectName: "credit-equal"
            visible: shares.count > 1
            symbol: "equal"
            text: qsTr("Parts égales")
            onClicked: root.credit.shareEqually()
        }
        StaffButton {
            objectName: "credit-save"
            anchors.right: parent.right
            kind: "primary"
            symbol: "check"
            text: qsTr("Partager · 100 %")
            onClicked: root.credit.save()
        }
    }
}
