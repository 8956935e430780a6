import QtQuick
import Kiosk.Components
import Kiosk.Style

// Nothing to show, said as a state and not as a fault.
Column {
    id: root

    required property string symbol
    required property string title
    required property string text

    spacing: 8

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 96
        height: 96
        radius: 48
        color: Theme.surfaceSunken

        Icon {
            anchors.centerIn: parent
            name: root.symbol
            size: 40
        }
    }
    PlainText {
        width: root.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        topPadding: 12
        type: Theme.staffTitle
        text: root.title
    }
    PlainText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width, 480)
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        type: Theme.staffHeading
        color: Theme.onSurfaceMuted
        text: root.text
    }
}
