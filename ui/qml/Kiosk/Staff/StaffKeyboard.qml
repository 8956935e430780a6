pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components

// The kiosk's keyboard at the size of a tablet held at 40 cm: keys of 66 px.
Item {
    id: root

    property string language: "fr"
    property string action: qsTr("Suivant")
    property bool open: false
    // A field of digits begins on that layer; changing fields goes back to letters.
    property bool numbers: false
    readonly property real factor: 0.72
    signal typed(string characters)
    signal erased
    signal submitted

    onNumbersChanged: keyboard.digits = numbers
    implicitHeight: open ? keyboard.implicitHeight * factor : 0
    visible: open
    clip: true

    Keyboard {
        id: keyboard

        width: root.width / root.factor
        height: implicitHeight
        scale: root.factor
        transformOrigin: Item.TopLeft
        language: root.language
        action: root.action
        actionSymbol: "corner-down-left"
        ending: false
        onTyped: characters => root.typed(characters)
        onErased: root.erased()
        onSubmitted: root.submitted()
    }
}
