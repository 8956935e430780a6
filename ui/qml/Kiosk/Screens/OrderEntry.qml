pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// My order: show its code, or type its number and what was given with it.
Item {
    id: root

    required property OrderFinderViewModel finder
    required property ShellViewModel shell
    required property real sideMargin
    readonly property bool low: !Viewport.portrait
    readonly property Asked current: finder.focused === "proof" ? proof : number
    signal scanWanted
    signal backWanted

    component Asked: Field {
        required property string name
        readonly property bool current: root.finder.focused === name

        maximumLength: 120
        wrong: root.finder.problem !== ""
        onCurrentChanged: takeWhenCurrent()
        onVisibleChanged: takeWhenCurrent()
        onEdited: text => root.finder.edit(name, text)
        onTapped: root.finder.focus(name)
        onSubmitted: root.finder.next()
        // However one came here: what is typed on the screen's keys goes where the cursor stands.
        onInputFocusChanged: {
            if (inputFocus && !current)
                root.finder.focus(name);
        }

        function takeWhenCurrent(): void {
            if (current && visible)
                take();
        }
    }

    Flickable {
        id: scroll

        width: parent.width
        height: parent.height - (keyboard.visible ? keyboard.height : 0)
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: root.sideMargin
            width: parent.width - 2 * root.sideMargin
            topPadding: 16
            bottomPadding: 32
            spacing: root.finder.isOpen && root.low ? 16 : 32

            PageTitle {
                width: parent.width
                title: qsTr("Ma commande")
                subtitle: root.finder.isOpen ? qsTr("Le numéro seul n’ouvre rien : il faut aussi ce que vous avez donné avec la commande.") : qsTr("Suivre chaque colis, retirer, rendre, facture")
                onBackWanted: root.finder.isOpen ? root.finder.reset() : root.backWanted()
            }
            Grid {
                visible: !root.finder.isOpen
                width: parent.width
                columns: root.low ? 2 : 1
                spacing: Theme.gutter

                Door {
                    objectName: "order-scan-door"
                    width: root.low ? (parent.width - Theme.gutter) / 2 : parent.width
                    symbol: "scan-line"
                    text: qsTr("Montrer le code")
                    detail: qsTr("Du bon, du téléphone ou du message")
                    onClicked: root.scanWanted()
                }
                Door {
                    objectName: "order-type-door"
                    width: root.low ? (parent.width - Theme.gutter) / 2 : parent.width
                    symbol: "keyboard"
                    text: qsTr("Taper le numéro")
                    detail: qsTr("Avec l’e-mail, le téléphone ou le code postal")
                    onClicked: root.finder.start()
                }
            }
            Grid {
                visible: root.finder.isOpen
                width: parent.width
                columns: root.low ? 2 : 1
                spacing: 16

                Asked {
                    id: number

                    objectName: "order-number-field"
                    name: "number"
                    width: root.low ? (parent.width - 16) / 2 : parent.width
                    label: qsTr("Numéro de commande")
                    placeholder: "K07-0042"
                    personal: false
                    text: root.finder.number
                    problem: root.finder.problem
                }
                Asked {
                    id: proof

                    objectName: "order-proof-field"
                    name: "proof"
                    width: root.low ? (parent.width - 16) / 2 : parent.width
                    label: qsTr("E-mail, téléphone ou code postal donné")
                    text: root.finder.proof
                }
            }
            Banner {
                objectName: "order-find-problem"
                visible: root.finder.isOpen && root.finder.problem !== ""
                width: parent.width
                kind: "caution"
                symbol: "circle-alert"
                text: root.finder.problem
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: 20
    }
    Keyboard {
        id: keyboard

        objectName: "order-keyboard"
        visible: root.visible && root.finder.isOpen
        anchors.bottom: parent.bottom
        width: parent.width
        language: root.shell.language
        action: root.finder.isAsking ? "…" : root.finder.focused === "proof" ? qsTr("Voir") : qsTr("Suivant")
        actionSymbol: "arrow-right"
        onTyped: characters => root.current.type(characters)
        onErased: root.current.erase()
        onSubmitted: root.finder.next()
    }
}
