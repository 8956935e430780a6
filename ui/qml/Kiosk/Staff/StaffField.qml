pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line to type into on the staff scale, its label above. `wrong` outlines it. The frame's keyboard rises for it by
// itself; its last key goes to `next`, or says `action` and submits.
Item {
    id: root

    required property string label
    property alias text: input.text
    property alias inputFocus: input.activeFocus
    property alias hints: input.inputMethodHints
    property bool wrong: false
    property string symbol: ""
    property string placeholder: ""
    property alias longest: input.maximumLength
    property string action: ""
    property StaffField next: null
    readonly property bool numbers: (hints & (Qt.ImhDigitsOnly | Qt.ImhDialableCharactersOnly)) !== 0
    signal edited(string text)
    signal submitted
    // Touched although it has the focus: whoever does that wants the keyboard.
    signal asked

    implicitHeight: (caption.visible ? 24 : 0) + 56

    function take(): void {
        input.forceActiveFocus();
    }
    function leave(): void {
        input.focus = false;
    }
    function following(): StaffField {
        let field = next;
        while (field && !field.visible)
            field = field.next;
        return field;
    }
    function submit(): void {
        const field = following();
        if (field)
            field.take();
        else
            submitted();
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

        visible: root.placeholder === ""
        type: Theme.staffSmall
        weight: Theme.medium
        color: root.wrong ? Theme.critical : Theme.onSurfaceMuted
        text: root.label
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: caption.visible ? 56 : parent.height
        radius: caption.visible ? Theme.radiusS : Math.min(Theme.radiusPill, height / 2)
        color: Theme.surfaceRaised
        border.width: input.activeFocus || root.wrong ? Theme.edge : Theme.edge / 2
        border.color: root.wrong ? Theme.critical : input.activeFocus ? Theme.onSurface : Theme.outlineStrong

        TapHandler {
            onTapped: input.forceActiveFocus()
        }
        Icon {
            id: sign

            visible: root.symbol !== ""
            x: 14
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol
            size: 20
        }
        TextInput {
            id: input

            objectName: root.objectName + "-input"
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: sign.visible ? sign.right : parent.left
            anchors.leftMargin: sign.visible ? 10 : 16
            anchors.right: parent.right
            anchors.rightMargin: root.wrong ? 44 : 16
            clip: true
            color: Theme.onSurface
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            font.family: Theme.staffHeading.family
            font.pixelSize: Theme.staffHeading.size
            font.variableAxes: ({
                    "wght": Theme.regular
                })
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            onTextEdited: root.edited(text)
            onAccepted: root.submit()

            PlainText {
                visible: input.text === "" && !input.activeFocus
                type: Theme.staffBody
                weight: Theme.medium
                text: root.placeholder
            }
        }
        Icon {
            visible: root.wrong
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            name: "triangle-alert"
            color: Theme.critical
            size: 20
        }
        // Lies over the letters and lets every touch through to them.
        MouseArea {
            anchors.fill: parent
            cursorShape: Qt.IBeamCursor
            onPressed: mouse => {
                mouse.accepted = false;
                if (input.activeFocus)
                    root.asked();
            }
        }
    }
}
