pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Larger text, strong contrast, less movement, more time: each works at once and ends with the visit.
Sheet {
    id: root

    required property ComfortViewModel comfort
    required property SpeechViewModel speech
    signal statementWanted

    objectName: "comfort-sheet"
    title: qsTr("Confort de lecture et d’usage")
    subtitle: qsTr("Pour cette visite. Remis à zéro quand vous partez.")
    sheetHeight: 340 + wishes.implicitHeight + actions.implicitHeight

    Flickable {
        x: -28
        width: parent.width + 56
        height: parent.height - actions.height - Theme.space(3)
        contentHeight: wishes.height + Theme.space(8)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: wishes

            x: 28
            y: Theme.space(4)
            width: parent.width - 56
            spacing: Theme.space(2)

            Row {
                spacing: Theme.space(2)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "a-large-small"
                    size: 44
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.bodyL
                    weight: Theme.strong
                    text: qsTr("Taille du texte")
                }
            }
            Row {
                id: steps

                width: parent.width
                spacing: Theme.space(2)

                Repeater {
                    model: root.comfort.textSteps

                    SizeBox {
                        required property int modelData
                        required property int index

                        objectName: "text-" + modelData
                        width: (steps.width - 3 * steps.spacing) / 4
                        implicitHeight: 112
                        type: [Theme.stepSmall, Theme.stepMedium, Theme.stepLarge, Theme.stepLargest][index]
                        text: modelData + " %"
                        on: root.comfort.textPercent === modelData
                        onClicked: root.comfort.setTextPercent(modelData)
                    }
                }
            }
            Item {
                width: 1
                height: Theme.space(2)
            }
            Card {
                width: parent.width
                height: switches.height + 16

                Column {
                    id: switches

                    y: 8
                    width: parent.width

                    Toggle {
                        objectName: "contrast"
                        width: parent.width
                        symbol: "contrast"
                        text: qsTr("Contraste fort")
                        detail: qsTr("Noir et blanc, contours épais")
                        on: root.comfort.highContrast
                        onClicked: root.comfort.toggleContrast()
                    }
                    Divider {
                        x: 28
                        width: parent.width - 56
                    }
                    Toggle {
                        objectName: "reach"
                        visible: Viewport.portrait
                        width: parent.width
                        symbol: "arrow-down-to-line"
                        text: qsTr("Tout en bas de l’écran")
                        detail: qsTr("Boutons à portée, assis ou en fauteuil")
                        on: root.comfort.reach
                        onClicked: root.comfort.toggleReach()
                    }
                    Divider {
                        visible: Viewport.portrait
                        x: 28
                        width: parent.width - 56
                    }
                    Toggle {
                        objectName: "more-time"
                        width: parent.width
                        symbol: "clock-plus"
                        text: qsTr("Plus de temps")
                        detail: qsTr("5 minutes avant l’effacement")
                        on: root.comfort.moreTime
                        onClicked: root.comfort.toggleTime()
                    }
                    Divider {
                        x: 28
                        width: parent.width - 56
                    }
                    Toggle {
                        objectName: "motion"
                        width: parent.width
                        symbol: "circle-pause"
                        text: qsTr("Moins de mouvement")
                        detail: qsTr("Aucune animation")
                        on: root.comfort.reducedMotion
                        onClicked: root.comfort.toggleMotion()
                    }
                }
            }
            ComfortSpeech {
                width: parent.width
                speech: root.speech
                onStatementWanted: root.statementWanted()
            }
        }
    }
    Flow {
        id: actions

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.space(3)

        SecondButton {
            objectName: "comfort-reset"
            width: Theme.largeText ? parent.width : 384
            xl: true
            text: qsTr("Tout remettre")
            onClicked: root.comfort.reset()
        }
        PrimaryButton {
            objectName: "comfort-done"
            width: Theme.largeText ? parent.width : parent.width - 384 - Theme.space(3)
            xl: true
            text: qsTr("C’est bon")
            onClicked: root.closed()
        }
    }
}
