pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One rule: its name, what its figure does, the figure between minus and plus.
Item {
    id: root

    required property int index
    required property string key
    required property string title
    required property string effect
    required property string value
    required property bool isChanged
    required property bool canLess
    required property bool canMore
    property bool mayChange: false
    signal stepped(by: int)
    signal focused

    implicitHeight: Math.max(72, words.implicitHeight + 20)
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, value, effect].join(", ")

    Rectangle {
        visible: root.isChanged
        width: 4
        height: parent.height
        color: Theme.accent
    }
    Rule {
        anchors.bottom: parent.bottom
        x: 20
        width: parent.width - 40
    }
    Column {
        id: words

        x: 20
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - figure.width - 56

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: root.title
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.effect
        }
    }
    Row {
        id: figure

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter

        StaffIconButton {
            objectName: "rule-less-" + root.key
            visible: root.mayChange
            enabled: root.canLess
            opacity: enabled ? 1 : 0.3
            symbol: "minus"
            text: qsTr("Moins, %1").arg(root.title)
            onClicked: root.stepped(-1)
            onVisualFocusChanged: if (visualFocus)
                root.focused()
        }
        PlainText {
            objectName: "rule-" + root.key
            anchors.verticalCenter: parent.verticalCenter
            width: 104 * Math.min(1.6, Theme.textScale)
            horizontalAlignment: Text.AlignHCenter
            type: Theme.staffBody
            weight: Theme.strong
            tabular: true
            color: root.isChanged ? Theme.accent : Theme.onSurface
            text: root.value
        }
        StaffIconButton {
            objectName: "rule-more-" + root.key
            visible: root.mayChange
            enabled: root.canMore
            opacity: enabled ? 1 : 0.3
            symbol: "plus"
            text: qsTr("Plus, %1").arg(root.title)
            onClicked: root.stepped(1)
            onVisualFocusChanged: if (visualFocus)
                root.focused()
        }
    }
}
