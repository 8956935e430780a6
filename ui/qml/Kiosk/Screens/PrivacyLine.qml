import QtQuick
import Kiosk.Components
import Kiosk.Style

// Under what somebody types about themselves: what becomes of it, in one line, and the whole notice one touch away.
Item {
    id: root

    property bool compact: false
    readonly property bool stacked: width - eraser.width - link.width - 36 < 420
    signal noticeWanted

    implicitHeight: compact ? link.height : stacked ? words.height + link.height : Math.max(words.height, link.height)

    Icon {
        id: eraser

        visible: !root.compact
        anchors.verticalCenter: words.verticalCenter
        size: 30
        name: "eraser"
        color: Theme.onSurfaceMuted
    }
    PlainText {
        id: words

        visible: !root.compact
        x: eraser.width + 12
        y: root.stacked ? 0 : (root.height - height) / 2
        width: root.stacked ? root.width - x : root.width - x - link.width - 24
        wrapMode: Text.WordWrap
        type: Theme.label
        color: Theme.onSurfaceMuted
        text: qsTr("Effacé de la borne à la fin. Gardé par la boutique pour cette commande.")
    }
    TextButton {
        id: link

        objectName: "privacy"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        type: Theme.label
        text: qsTr("Vos données")
        onClicked: root.noticeWanted()
    }
}
