pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// On-screen keyboard: AZERTY in French, QWERTY in English, digits and signs on a second layer. It says what was
// touched and keeps no text itself. A long press opens the accents of a letter.
Rectangle {
    id: root

    property string language: "fr"
    property string action: qsTr("Voir")
    property string actionSymbol: "search"
    property bool ending: true
    property bool capitals: false
    property bool digits: false
    // What is typed is somebody's, unless a screen says otherwise: only a headset may hear it.
    property bool personal: true
    readonly property KeyboardLayout layout: KeyboardLayout {
        language: root.language
    }
    readonly property list<string> rows: digits ? layout.digits : layout.letters
    signal typed(string characters)
    signal erased
    signal submitted

    readonly property bool aside: Viewport.reach && Viewport.keyboardAside

    implicitHeight: aside ? 0 : 466
    clip: aside
    implicitWidth: Viewport.width
    color: Theme.surfaceSunken

    function press(character: string): void {
        typed(capitals ? character.toLocaleUpperCase() : character);
        capitals = false;
    }

    TapHandler {}
    Divider {
        width: parent.width
    }
    Column {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 48, 1400)
        y: 24
        spacing: 12

        Repeater {
            model: 2

            Row {
                id: plainRow

                required property int index
                readonly property string characters: root.rows[index]

                spacing: 10

                Repeater {
                    model: plainRow.characters.length

                    Key {
                        required property int index

                        width: (grid.width - 90) / 10
                        character: plainRow.characters[index]
                        alternatives: root.layout.accentsOf(character)
                        upper: root.capitals
                        onChosen: text => root.press(text)
                    }
                }
            }
        }
        Row {
            readonly property real unit: (grid.width - 80) / 10.1

            spacing: 10

            FunctionKey {
                objectName: "key-shift"
                width: parent.unit * 1.55
                symbol: "arrow-big-up"
                text: qsTr("Majuscule")
                held: root.capitals
                onClicked: root.capitals = !root.capitals
            }
            Repeater {
                model: root.rows[2].length

                Key {
                    required property int index

                    width: ((grid.width - 80) / 10.1)
                    character: root.rows[2][index]
                    alternatives: root.layout.accentsOf(character)
                    upper: root.capitals
                    onChosen: text => root.press(text)
                }
            }
            FunctionKey {
                objectName: "key-erase"
                width: parent.unit * 1.55
                symbol: "delete"
                symbolSize: 42
                text: qsTr("Effacer")
                autoRepeat: true
                onClicked: root.erased()
            }
        }
        Row {
            id: lastRow

            readonly property string characters: root.rows[3]
            readonly property real unit: (grid.width - 10 * (characters.length + 2)) / (5.8 + characters.length)

            spacing: 10

            FunctionKey {
                objectName: "key-layer"
                width: lastRow.unit * 1.4
                caption: root.digits ? qsTr("ABC") : "123"
                text: root.digits ? qsTr("Lettres") : qsTr("Chiffres")
                onClicked: root.digits = !root.digits
            }
            Repeater {
                model: lastRow.characters.length - 1

                Key {
                    required property int index

                    width: lastRow.unit
                    character: lastRow.characters[index]
                    upper: root.capitals
                    onChosen: text => root.press(text)
                }
            }
            Key {
                width: lastRow.unit * 2.2
                character: " "
                caption: qsTr("espace")
                onChosen: text => root.press(text)
            }
            Key {
                width: lastRow.unit
                character: lastRow.characters[lastRow.characters.length - 1]
                onChosen: text => root.press(text)
            }
            FunctionKey {
                objectName: "key-action"
                width: lastRow.unit * 2.2
                ground: root.ending ? Theme.accent : Theme.inverse
                ink: root.ending ? Theme.onAccent : Theme.onInverse
                caption: root.action
                symbol: root.actionSymbol
                text: root.action
                onClicked: root.submitted()
            }
        }
    }
}
