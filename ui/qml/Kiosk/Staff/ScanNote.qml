pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Scan
import Kiosk.Style

// What a scanned code is that opens nothing here, above whatever screen is open. It goes by itself.
Rectangle {
    id: root

    required property ScanNoteViewModel note

    objectName: "scan-note"
    visible: note.message !== ""
    implicitHeight: Math.max(texts.implicitHeight, open.visible ? open.height : close.height) + 32
    radius: Theme.radiusM
    color: Theme.surfaceRaised
    border.width: Theme.edge
    border.color: Theme.outlineStrong
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [words.title, words.detail].filter(Boolean).join(". ")

    // A touch on the note is not one on what lies under it.
    MouseArea {
        anchors.fill: parent
    }
    ScanWords {
        id: words

        code: root.note.message
        excerpt: root.note.excerpt
        host: root.note.host
        label: root.note.label
        hasUnit: root.note.hasUnit
    }
    Icon {
        id: sign

        x: 20
        anchors.verticalCenter: parent.verticalCenter
        name: words.symbol
        color: Theme.caution
        size: 24
    }
    Column {
        id: texts

        anchors.left: sign.right
        anchors.leftMargin: 16
        anchors.right: open.visible ? open.left : close.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        PlainText {
            objectName: "scan-note-title"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            weight: Theme.strong
            text: words.title
        }
        PlainText {
            objectName: "scan-note-detail"
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: words.detail
        }
    }
    StaffButton {
        id: open

        objectName: "scan-note-unit"
        visible: root.note.hasUnit
        medium: true
        anchors.right: close.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Prendre l’unité")
        onClicked: root.note.openUnit()
    }
    StaffIconButton {
        id: close

        objectName: "scan-note-close"
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        text: qsTr("Fermer")
        onClicked: root.note.dismiss()
    }
    Timer {
        // Anew for each code: its time begins when it is shown.
        id: ends

        interval: 10000
        onTriggered: root.note.dismiss()
    }
    Connections {
        target: root.note
        function onChanged(): void {
            if (root.note.message !== "")
                ends.restart();
        }
    }
}
