pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// One line to type into, from our keyboard or a physical one. A label stands inside, above the value.
Rectangle {
    id: root

    required property string label
    property alias text: input.text
    property alias inputFocus: input.activeFocus
    property alias hints: input.inputMethodHints
    property alias maximumLength: input.maximumLength
    property bool wrong: false
    // What is wrong, in words: said with the field.
    property string problem: ""
    // Only a headset may hear what stands here.
    property bool personal: true
    property string placeholder: ""
    signal edited(string text)
    signal submitted
    // By keys as by a finger: whoever activates it is heard by ``tapped``.
    readonly property bool opensKeyboard: true
    signal tapped

    implicitHeight: Math.max(112, caption.y + Theme.label.line + input.implicitHeight + 20)
    implicitWidth: 968
    radius: Theme.radiusM
    color: Theme.surfaceRaised
    border.width: input.activeFocus || wrong ? Theme.edgeStrong : Theme.edge
    border.color: wrong ? Theme.critical : input.activeFocus ? Theme.accent : Theme.outlineStrong

    function take(): void {
        input.forceActiveFocus();
    }
    function type(characters: string): void {
        input.insert(input.cursorPosition, characters);
        edited(input.text);
    }
    function erase(): void {
        if (input.cursorPosition > 0) {
            input.remove(input.cursorPosition - 1, input.cursorPosition);
            edited(input.text);
        }
    }

    PlainText {
        id: caption

        x: 28
        y: 14
        type: Theme.label
        color: root.wrong ? Theme.critical : Theme.onSurfaceMuted
        text: root.label
        Accessible.ignored: true
    }
    TextInput {
        id: input

        objectName: root.objectName + "-input"
        x: 28
        width: parent.width - 56
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        clip: true
        color: Theme.onSurface
        selectionColor: Theme.accent
        selectedTextColor: Theme.onAccent
        font.family: Theme.bodyL.family
        font.pixelSize: Theme.bodyL.size
        font.variableAxes: ({
                "wght": Theme.medium
            })
        activeFocusOnTab: true
        cursorDelegate: Rectangle {
            visible: input.activeFocus
            width: 4
            color: Theme.accent
        }
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.problem === "" ? "" : qsTr("À corriger : %1").arg(root.problem)
        onTextEdited: root.edited(text)
        onAccepted: root.submitted()

        PlainText {
            visible: input.text === ""
            type: Theme.bodyL
            color: Theme.onSurfaceMuted
            text: root.placeholder
        }
    }
    TapHandler {
        onTapped: {
            Viewport.keyboardAside = false;
            input.forceActiveFocus();
            root.tapped();
        }
    }
}
