pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One hint, or one message with its action, under the camera.
Rectangle {
    id: root

    required property string symbol
    required property string title
    property string detail: ""
    property string action: ""
    property bool isProblem: false
    // Beside a long button hardly a word a line would be left.
    readonly property bool stacked: width < 800 || width - button.implicitWidth < 560 || Theme.body.scale > 1.2
    signal actionWanted

    implicitHeight: Math.max(words.implicitHeight + 56, button.visible && !stacked ? Theme.target + 40 : 0) + (button.visible && stacked ? Theme.target + 24 : 0)
    radius: Theme.radiusL
    color: isProblem ? Theme.cautionSoft : Theme.accentSoft
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: isProblem ? Theme.caution : Theme.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [title, detail].join(". ")

    Icon {
        id: sign

        x: 40
        anchors.verticalCenter: words.verticalCenter
        size: 56
        name: root.symbol
        color: root.isProblem ? Theme.caution : Theme.accent
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 32
        anchors.right: button.visible && !root.stacked ? button.left : parent.right
        anchors.rightMargin: 32
        y: root.stacked && button.visible ? 28 : (parent.height - height) / 2
        spacing: 2

        PlainText {
            objectName: "scan-title"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            text: root.title
        }
        PlainText {
            objectName: "scan-detail"
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            text: root.detail
        }
    }
    DarkButton {
        id: button

        objectName: "scan-action"
        visible: root.action !== ""
        anchors.right: parent.right
        anchors.rightMargin: 24
        y: root.stacked ? parent.height - height - 24 : (parent.height - height) / 2
        text: root.action
        onClicked: root.actionWanted()
    }
}
