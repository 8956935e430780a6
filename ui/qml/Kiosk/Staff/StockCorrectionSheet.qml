pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A counted figure in place of a wrong one: the two figures and why at the left, ten digits at the right.
StaffSheet {
    id: root

    required property StockCorrectionViewModel correction
    readonly property var reasons: [
        {
            key: "counted",
            text: qsTr("Compté en rayon")
        },
        {
            key: "found",
            text: qsTr("Retrouvé")
        },
        {
            key: "damaged",
            text: qsTr("Abîmé")
        },
        {
            key: "lost",
            text: qsTr("Perdu ou volé")
        }
    ]

    objectName: "correction-sheet"
    open: correction.isOpen
    title: qsTr("Corriger le stock")
    subtitle: [correction.article, correction.place].filter(Boolean).join(" · ")
    plateWidth: 1040
    plateHeight: 640
    onClosed: correction.close()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            correction.erase();
        else
            correction.press(event.text);
    }

    function sentence(): string {
        switch (correction.problem) {
        case "figure_changed":
            return qsTr("Le stock a bougé pendant que vous comptiez. Vérifiez le nouveau chiffre, puis enregistrez.");
        case "not_allowed":
            return qsTr("Seul un responsable du lieu peut corriger ce chiffre. Rien n’est changé.");
        }
        return Versions.words(correction.problem) || qsTr("Le serveur ne répond pas. Rien n’est changé ; réessayez dans un instant.");
    }

    Column {
        width: parent.width - pad.width - 40
        spacing: 20

        Row {
            spacing: 32

            Column {
                PlainText {
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: qsTr("En main")
                }
                PlainText {
                    type: Theme.staffHeroFigure
                    weight: Theme.strong
                    tabular: true
                    color: Theme.onSurfaceMuted
                    text: root.correction.onHand
                }
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-right"
                size: 32
                color: Theme.onSurfaceMuted
            }
            Column {
                PlainText {
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: qsTr("Compté")
                }
                PlainText {
                    objectName: "correction-figure"
                    type: Theme.staffHeroFigure
                    weight: Theme.strong
                    tabular: true
                    text: root.correction.typed === "" ? "–" : root.correction.typed
                }
            }
        }
        PlainText {
            type: Theme.staffBody
            weight: Theme.strong
            text: qsTr("Pourquoi ?")
        }
        Flow {
            width: parent.width
            spacing: 12

            Repeater {
                model: root.reasons

                StaffChip {
                    required property var modelData

                    objectName: "reason-" + modelData.key
                    text: modelData.text
                    on: root.correction.reason === modelData.key
                    onClicked: root.correction.because(modelData.key)
                }
            }
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: qsTr("Les pièces réservées restent réservées. La correction est notée à votre nom, et toutes les bornes la voient aussitôt.")
        }
        Note {
            objectName: "correction-problem"
            visible: root.correction.problem !== ""
            width: parent.width
            kind: root.correction.problem === "figure_changed" ? "caution" : "critical"
            symbol: "triangle-alert"
            text: root.sentence()
        }
    }
    Row {
        anchors.bottom: parent.bottom
        spacing: 12

        StaffButton {
            objectName: "correction-cancel"
            text: qsTr("Retour")
            onClicked: root.correction.close()
        }
        StaffButton {
            objectName: "correction-save"
            visible: root.correction.canSave || root.correction.isBusy
            kind: "primary"
            symbol: root.correction.isBusy ? "refresh-cw" : "check"
            text: root.correction.isBusy ? qsTr("Enregistrement…") : qsTr("Enregistrer %1").arg(root.correction.typed)
            onClicked: root.correction.save()
        }
    }
    Grid {
        id: pad

        anchors.right: parent.right
        width: 380
        columns: 3
        spacing: 12

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            PadKey {
                required property string modelData

                objectName: "digit-" + modelData
                width: (pad.width - 24) / 3
                height: 96
                text: modelData
                onClicked: root.correction.press(modelData)
            }
        }
        PadKey {
            objectName: "digit-clear"
            width: (pad.width - 24) / 3
            height: 96
            bare: true
            text: qsTr("Effacer")
            onClicked: root.correction.clear()
        }
        PadKey {
            objectName: "digit-0"
            width: (pad.width - 24) / 3
            height: 96
            text: "0"
            onClicked: root.correction.press("0")
        }
        PadKey {
            objectName: "digit-erase"
            width: (pad.width - 24) / 3
            height: 96
            bare: true
            symbol: "delete"
            text: qsTr("Effacer le dernier chiffre")
            onClicked: root.correction.erase()
        }
    }
}
