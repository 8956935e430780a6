pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// Six characters, three and three, as they are read aloud; seven for a code from paper.
Row {
    id: root

    required property string typed
    property int length: 6
    property bool busy: false
    property bool wrong: false
    // Seven are no wider than the keys below.
    readonly property real boxWidth: length > 6 ? 68 : 72

    objectName: "code-boxes"
    spacing: 8
    opacity: busy ? 0.6 : 1
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Code du panier : %1").arg(typed)

    Repeater {
        model: root.length

        Item {
            id: slot

            required property int index
            readonly property bool current: index === root.typed.length && !root.busy

            width: root.boxWidth + (index === 3 ? 16 : 0)
            height: 88

            Rectangle {
                anchors.right: parent.right
                width: root.boxWidth
                height: parent.height
                radius: Theme.radiusS
                color: Theme.surfaceRaised
                border.width: slot.current || root.wrong ? 3 : Theme.edge / 2
                border.color: root.wrong ? Theme.critical : slot.current ? Theme.accent : Theme.outlineStrong

                PlainText {
                    anchors.centerIn: parent
                    type: Theme.key
                    weight: Theme.strong
                    text: root.typed[slot.index] ?? ""
                }
            }
        }
    }
}
