import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line of the sum. The result stands out; what is expected comes after it, muted, and is never added.
Item {
    id: root

    required property string sign
    required property string label
    required property string why
    required property string figure
    required property bool isResult
    required property bool isAfter

    implicitHeight: Math.max(words.implicitHeight, amount.implicitHeight) + (isResult ? 44 : 40)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ", " + root.figure

    Rectangle {
        visible: root.isResult
        x: -28
        width: parent.width + 56
        height: parent.height
        radius: Theme.radiusM
        color: Theme.positiveSoft
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.positive
    }
    Divider {
        visible: !root.isResult && !root.isAfter
        width: parent.width
    }
    PlainText {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        width: 72
        type: Theme.price
        weight: Theme.medium
        color: root.isResult ? Theme.positive : Theme.onSurfaceMuted
        text: root.sign
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.right: amount.left
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.bodyL
            weight: root.isResult ? Theme.strong : Theme.medium
            text: root.label
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            color: root.isResult ? Theme.onSurface : Theme.onSurfaceMuted
            text: root.why
        }
    }
    PlainText {
        id: amount

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        type: root.isResult ? Theme.result : Theme.figure
        color: root.isResult ? Theme.positive : root.isAfter ? Theme.onSurfaceMuted : Theme.onSurface
        text: root.figure
    }
}
