pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Everything is erased in so many seconds, and the way to have more of them.
Item {
    id: root

    required property IdleViewModel idle

    implicitHeight: Math.max(Theme.target, words.implicitHeight)

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: more.left
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        spacing: 14

        Row {
            width: parent.width
            spacing: 16

            Icon {
                id: sign

                name: "eraser"
            }
            PlainText {
                objectName: "ends-soon"
                width: parent.width - sign.width - 16
                wrapMode: Text.WordWrap
                weight: Theme.medium
                text: qsTr("Tout s’efface dans %1 s").arg(root.idle.seconds)
            }
        }
        Rectangle {
            width: parent.width
            height: 8
            radius: 4
            color: Theme.outline

            Rectangle {
                width: parent.width * root.idle.fraction
                height: 8
                radius: 4
                color: Theme.accent
            }
        }
    }
    SecondButton {
        id: more

        objectName: "more-time"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        symbol: "clock-plus"
        text: qsTr("Plus de temps")
        onClicked: root.idle.stay()
    }
}
