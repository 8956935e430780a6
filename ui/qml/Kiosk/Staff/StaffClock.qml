import QtQuick
import Kiosk.Components
import Kiosk.Style

// The time of day, to the minute.
PlainText {
    id: root

    property date now: new Date()

    type: Theme.staffBody
    weight: Theme.strong
    tabular: true
    text: Qt.formatTime(now, "HH:mm")

    Timer {
        interval: 5000
        repeat: true
        running: root.visible
        onTriggered: root.now = new Date()
    }
}
