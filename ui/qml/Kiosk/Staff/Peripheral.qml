import QtQuick
import Kiosk.Components
import Kiosk.Style

// A device of a terminal and how it is, in a word. `health` comes from the heartbeat: ok, on, wedge, none, missing, off or empty.
Row {
    id: root

    required property string symbol
    required property string text
    property string health: ""
    readonly property bool bad: health === "missing" || health === "off" || health === "error"
    readonly property color ink: bad ? Theme.caution : Theme.onSurfaceMuted

    spacing: 5

    function stateWord(): string {
        return health === "ok" || health === "on" || health === "wedge" ? qsTr("ok") : health === "" ? "–" : bad ? qsTr("absent") : health === "none" ? qsTr("sans") : health;
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.symbol
        color: root.ink
        size: 18
    }
    PlainText {
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.staffTiny
        weight: root.bad ? Theme.strong : Theme.regular
        color: root.ink
        text: root.text
    }
}
