pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A line's credit put right: shares that come to 100 %, and why.
StaffSheet {
    id: root

    required property CreditCorrectionViewModel credits
    readonly property var reasons: [
        {
            key: "forgotten",
            text: qsTr("Oublié à la vente")
        },
        {
            key: "helped",
            text: qsTr("Plusieurs ont aidé")
        },
        {
            key: "wrong_person",
            text: qsTr("Mauvaise personne")
        },
        {
            key: "dispute",
            text: qsTr("Désaccord réglé")
        }
    ]

    objectName: "credit-correction-sheet"
    open: credits.subject !== ""
    title: qsTr("Corriger le crédit")
    subtitle: [credits.number, credits.subject].filter(Boolean).join(" · ")
    plateWidth: 860
    plateHeight: 700
    onClosed: credits.close()

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

                model: root.credits.people

                CreditPersonRow {
                    id: share

                    width: content.width
                    alone: shares.count < 2
                    onPercentWanted: percent => root.credits.setPercent(share.staffId, percent)
                    onRemoved: root.credits.remove(share.staffId)
                }
            }
            Flow {
                width: parent.width
                spacing: 12

                Repeater {
                    model: root.credits.colleagues

                    StaffChip {
                        id: helper

                        required property string staffId
                        required property string name

                        objectName: "correct-add-" + staffId
                        symbol: "plus"
                        text: name
                        Accessible.role: Accessible.Button
                        Accessible.checkable: false
                        onClicked: root.credits.add(helper.staffId)
                    }
                }
            }
            PlainText {
                topPadding: 4 + type.nudge
                type: Theme.staffBody
                weight: Theme.strong
                text: qsTr("Pourquoi ?")
            }
            Flow {
                width: parent.width
                spacing: 12

                Repeater {
                    model: root.reasons

                    StaffChip {
                        required property var modelData

                        objectName: "credit-reason-" + modelData.key
                        text: modelData.text
                        on: root.credits.reason === modelData.key
                        onClicked: root.credits.because(modelData.key)
                    }
                }
            }
            Note {
                visible: root.credits.problem !== ""
                width: parent.width
                kind: "critical"
                symbol: "triangle-alert"
                text: root.credits.problem === "hub_needed" ? qsTr("Le serveur ne répond pas. Rien n’est changé ; réessayez dans un instant.") : Versions.words(root.credits.problem) || qsTr("Le serveur a refusé. Rien n’est changé.")
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
            objectName: "credit-correction-cancel"
            text: qsTr("Retour")
            onClicked: root.credits.close()
        }
        StaffButton {
            objectName: "credit-correction-save"
            visible: root.credits.canSave || root.credits.isBusy
            anchors.right: parent.right
            kind: "primary"
            symbol: root.credits.isBusy ? "loader" : "check"
            text: qsTr("Corriger")
            onClicked: root.credits.save()
        }
        PlainText {
            visible: !root.credits.canSave && !root.credits.isBusy
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: qsTr("Changez une part et dites pourquoi.")
        }
    }
}
