pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The store is closed and nobody is there: one sentence on a dark ground, nothing moves. A touch, a key or a scan starts.
Rectangle {
    id: root

    required property AttractViewModel attract

    objectName: "sleep"
    anchors.fill: parent
    visible: attract.isAsleep
    color: Theme.inverse
    Accessible.role: Accessible.Button
    Accessible.name: hours.text + ". " + hint.text
    Accessible.onPressAction: root.attract.start()
    onVisibleChanged: {
        if (visible)
            forceActiveFocus();
    }
    Keys.onPressed: event => {
        event.accepted = true;
        root.attract.start();
    }

    TapHandler {
        onTapped: root.attract.start()
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space(3)

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: Theme.wordmark
            color: Theme.onInverseMuted
            text: Theme.brandName
            Accessible.ignored: true
        }
        PlainText {
            id: hours

            objectName: "sleep-hours"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            type: Theme.headline
            color: Theme.onInverse
            text: root.attract.opens
            Accessible.ignored: true
        }
        PlainText {
            id: hint

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            color: Theme.onInverseMuted
            text: qsTr("Touchez l’écran ou montrez un code pour commencer.")
            Accessible.ignored: true
        }
    }
}
