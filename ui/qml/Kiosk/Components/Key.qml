pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// One key. With alternatives, a long press opens them above; a touch there chooses one.
T.AbstractButton {
    id: root

    required property string character
    property string caption: ""
    property string alternatives: ""
    property bool upper: false
    property bool open: false
    readonly property bool isTypingKey: true
    readonly property string shown: upper ? character.toLocaleUpperCase() : character.toLocaleUpperCase() !== character && caption === "" && /[a-z]/.test(character) ? character.toLocaleUpperCase() : character
    signal chosen(string text)

    objectName: "key-" + character
    implicitHeight: 92
    z: open ? 10 : 0
    // A keyboard must not take the focus away from the field it types into.
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: caption !== "" ? caption : upper ? character.toLocaleUpperCase() : character
    onClicked: {
        if (open)
            open = false;
        else
            chosen(character);
    }
    onPressAndHold: open = alternatives !== ""

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: 3
            anchors.bottomMargin: -3
            radius: Theme.radiusS
            color: Theme.outline
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusS
            color: root.down ? Theme.surfaceSunken : Theme.surfaceRaised
            border.width: Theme.highContrast ? Theme.edge : 0
            border.color: Theme.outlineStrong
        }
    }
    contentItem: Item {
        PlainText {
            anchors.centerIn: parent
            type: Theme.key
            weight: Theme.medium
            text: root.caption === "" ? root.shown : root.caption
        }
        Rectangle {
            visible: root.open
            x: Math.max(-root.x, Math.min(0, (root.parent ? root.parent.width : 0) - root.x - width))
            y: -height - 12
            width: accents.width + 16
            height: 108
            radius: Theme.radiusM
            color: Theme.inverse

            Row {
                id: accents

                anchors.centerIn: parent

                Repeater {
                    model: root.open ? root.alternatives.length : 0

                    T.AbstractButton {
                        id: accent

                        required property int index

                        objectName: "key-" + text
                        width: Theme.target
                        height: 92
                        text: root.alternatives[index]
                        focusPolicy: Qt.NoFocus
                        Accessible.role: Accessible.Button
                        Accessible.name: text
                        onClicked: {
                            root.open = false;
                            root.chosen(text);
                        }

                        background: Rectangle {
                            radius: Theme.radiusS
                            color: accent.down ? Theme.accent : "transparent"
                        }
                        contentItem: Item {
                            PlainText {
                                anchors.centerIn: parent
                                type: Theme.key
                                weight: Theme.medium
                                color: Theme.onInverse
                                text: accent.text
                            }
                        }
                    }
                }
            }
        }
    }
}
