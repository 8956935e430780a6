pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A short confirmation above the footer, gone by itself. `show` restarts it; its words stay bound, so that they change with
// the language.
Rectangle {
    id: root

    required property string text
    property string symbol: "check"

    function show(): void {
        shown.restart();
    }

    width: Math.min(line.implicitWidth + 80, parent ? parent.width - 2 * Theme.margin : 0)
    height: Math.max(Theme.target, line.implicitHeight + 32)
    radius: Math.min(Theme.radiusPill, height / 2)
    color: Theme.inverse
    opacity: shown.running ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fast
        }
    }
    Timer {
        id: shown

        interval: 4000
    }
    Row {
        id: line

        anchors.centerIn: parent
        spacing: 16

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol
            color: Theme.onInverse
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            weight: Theme.medium
            color: Theme.onInverse
            text: root.text
        }
    }
}
