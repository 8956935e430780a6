pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What goes back, how many pieces and why; then the return's number and code.
ScreenPage {
    id: root

    required property OrderReturnViewModel back
    required property PaperViewModel paper
    required property ShellViewModel shell
    required property NavigationViewModel navigation
    readonly property bool split: !Viewport.portrait
    readonly property bool isMade: back.number !== ""

    keyboardOpen: back.noting !== ""
    spokenNews: isMade ? qsTr("Retour %1 préparé").arg(back.number) : back.problem

    Flickable {
        id: scroll

        width: parent.width
        anchors.top: parent.top
        anchors.bottom: root.keyboardOpen ? noteField.top : root.isMade ? parent.bottom : ends.top
        anchors.bottomMargin: 16
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: root.sideMargin
            width: parent.width - 2 * root.sideMargin
            topPadding: 16
            bottomPadding: 16
            spacing: 24

            PageTitle {
                width: parent.width
                title: root.isMade ? qsTr("Retour %1").arg(root.back.number) : qsTr("Que rendez-vous ?")
                subtitle: root.isMade ? qsTr("Remboursement demandé. Il part dès que l’article est de retour.") : qsTr("Vous êtes remboursé par le moyen de paiement d’origine.")
                onBackWanted: root.navigation.go("order")
            }
            Grid {
                visible: !root.isMade
                width: parent.width
                columns: root.split ? 2 : 1
                spacing: 20

                Repeater {
                    model: root.back.rows

                    ReturnLine {
                        width: root.split ? (content.width - 20) / 2 : content.width
                        onTaken: root.back.take(lineId)
                        onCounted: quantity => root.back.setQuantity(lineId, quantity)
                        onExplained: reason => root.back.setReason(lineId, reason)
                        onNoteWanted: root.back.startNote(lineId)
                    }
                }
            }
            ReturnSlip {
                visible: root.isMade
                width: parent.width
                back: root.back
                paper: root.paper
                onDone: root.navigation.go("order")
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: 20
    }
    Column {
        id: ends

        visible: !root.isMade && !root.keyboardOpen
        x: root.sideMargin
        width: parent.width - 2 * root.sideMargin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 32
        spacing: 16

        Banner {
            objectName: "return-problem"
            visible: root.back.problem !== ""
            width: parent.width
            kind: "caution"
            symbol: "circle-alert"
            text: root.back.problem
        }
        PrimaryButton {
            objectName: "return-ask"
            width: parent.width
            xl: true
            enabled: root.back.canAsk
            symbol: "undo-2"
            text: root.back.isAsking ? qsTr("Un instant") : qsTr("Préparer le retour")
            onClicked: root.back.ask()
        }
    }
    Field {
        id: noteField

        objectName: "return-note-field"
        visible: root.keyboardOpen
        x: root.sideMargin
        width: parent.width - 2 * root.sideMargin
        anchors.bottom: keyboard.top
        anchors.bottomMargin: 16
        label: qsTr("Un mot de plus, si vous voulez")
        maximumLength: 300
        text: root.back.note
        onEdited: text => root.back.editNote(text)
        onSubmitted: root.back.endNote()
        onVisibleChanged: {
            if (visible)
                take();
        }
    }
    Keyboard {
        id: keyboard

        objectName: "return-keyboard"
        visible: root.keyboardOpen
        anchors.bottom: parent.bottom
        width: parent.width
        language: root.shell.language
        action: qsTr("Garder")
        actionSymbol: "check"
        onTyped: characters => noteField.type(characters)
        onErased: noteField.erase()
        onSubmitted: root.back.endNote()
    }
}
