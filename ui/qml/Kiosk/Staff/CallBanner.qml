pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Somebody is in the shop to collect: which order, the code to ask for, since when.
Rectangle {
    id: root

    required property CallsViewModel calls
    // The page below lists who waits.
    property bool listed: false

    objectName: "call-banner"
    visible: calls.count > 0 && !listed
    height: visible ? Math.max(Theme.staffTarget, words.implicitHeight + 24) : 0
    color: Theme.accentSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [calls.title, calls.detail].filter(Boolean).join(". ")

    Icon {
        id: sign

        x: Theme.staffMargin
        anchors.verticalCenter: parent.verticalCenter
        name: "bell-ring"
        color: Theme.accent
        size: 28
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: Theme.staffMargin
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            objectName: "call-title"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            weight: Theme.strong
            text: root.calls.title
        }
        PlainText {
            objectName: "call-detail"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            text: root.calls.detail
        }
    }
}
