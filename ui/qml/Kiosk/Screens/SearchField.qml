pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// The pill one types into, from our keyboard or a physical one.
Rectangle {
    id: root

    property string text: ""
    signal edited(string text)
    signal submitted
    // By keys as by a finger: whoever activates it is heard by ``tapped``.
    readonly property bool opensKeyboard: true
    signal tapped

    implicitHeight: Math.max(104, input.implicitHeight + 48)
    radius: Math.min(Theme.radiusPill, height / 2)
    color: Theme.surfaceRaised
    border.width: input.activeFocus ? Theme.edgeStrong : Theme.edge
    border.color: input.activeFocus ? Theme.accent : Theme.outlineStrong
    onTextChanged: {
        if (input.text !== text)
            input.text = text;
    }

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

    TapHandler {
        onTapped: {
            input.forceActiveFocus();
            root.tapped();
        }
    }
    Icon {
        id: lens

        x: 36
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: 40
    }
    TextInput {
        id: input

        objectName: "search-input"
        anchors.left: lens.right
        anchors.leftMargin: Theme.space(2)
        anchors.right: clear.left
        anchors.rightMargin: Theme.space(2)
        anchors.verticalCenter: parent.verticalCenter
        clip: true
        color: Theme.onSurface
        selectionColor: Theme.accent
        selectedTextColor: Theme.onAccent
        font.family: Theme.body.family
        font.pixelSize: Math.round(34 * Theme.body.scale)
        font.variableAxes: ({
                "wght": Theme.medium
            })
        maximumLength: 80
        activeFocusOnTab: true
        cursorDelegate: Rectangle {
            visible: input.activeFocus
            width: 4
            color: Theme.accent
        }
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Chercher un produit")
        onTextEdited: root.edited(text)
        onAccepted: root.submitted()

        PlainText {
            visible: input.text === ""
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.space(1)
            width: parent.width
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.label.size / 2
            type: Theme.bodyL
            color: Theme.onSurfaceMuted
            text: qsTr("Chercher un produit")
            Accessible.ignored: true
        }
    }
    RoundButton {
        id: clear

        objectName: "clear-search"
        visible: input.text !== ""
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        symbolSize: 36
        text: qsTr("Tout effacer")
        onClicked: {
            input.clear();
            root.edited("");
            root.tapped();
            input.forceActiveFocus();
        }
    }
}
