import QtQuick
import Kiosk.Style

// Calls somebody of the shop; says beside the bell who comes, once somebody does.
RoundButton {
    id: root

    property string answer: ""
    property bool waits: false
    // No room for words.
    property bool bare: false

    objectName: "header-call"
    symbol: answer !== "" ? "user-round-check" : waits ? "bell-ring" : "bell"
    ground: answer !== "" || waits ? Theme.positiveSoft : Theme.surfaceSunken
    caption: bare ? "" : answer
    text: answer !== "" ? answer : waits ? qsTr("Un conseiller est appelé") : qsTr("Appeler un conseiller")
}
