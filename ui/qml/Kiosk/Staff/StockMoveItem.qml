import QtQuick
import Kiosk.Components
import Kiosk.Style

// One movement: when, what, who, how many.
Item {
    id: root

    required property string when
    required property string what
    required property string by
    required property string pieces

    implicitHeight: Math.max(28, words.implicitHeight + 8)
    Accessible.role: Accessible.ListItem
    Accessible.name: [when, what, by, pieces].filter(Boolean).join(", ")

    PlainText {
        id: moment

        anchors.verticalCenter: parent.verticalCenter
        width: 70
        elide: Text.ElideRight
        type: Theme.staffTiny
        weight: Theme.strong
        tabular: true
        text: root.when
    }
    PlainText {
        id: words

        anchors.left: moment.right
        anchors.leftMargin: 4
        anchors.right: number.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        type: Theme.staffTiny
        text: [root.what, root.by].filter(Boolean).join(" · ")
    }
    PlainText {
        id: number

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.staffTiny
        weight: Theme.strong
        tabular: true
        text: root.pieces
    }
}
