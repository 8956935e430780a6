pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Slides up from the bottom over a scrim. Fills its parent (the screen's root); content lies inside the margins.
FocusScope {
    id: root

    property bool open: false
    property string title: ""
    property string subtitle: ""
    property real sheetHeight: 1216
    readonly property real room: Math.min(sheetHeight, height - (Viewport.portrait ? Theme.headerHeight : Theme.space(3)))
    property real sheetWidth: Viewport.portrait ? width : Math.min(width, 1080)
    default property alias content: body.data
    signal closed

    anchors.fill: parent
    visible: open || plate.y < height
    enabled: open
    focus: open
    Keys.onEscapePressed: closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        opacity: root.open ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fast
            }
        }
        TapHandler {
            onTapped: root.closed()
        }
    }
    Rectangle {
        id: plate

        anchors.horizontalCenter: parent.horizontalCenter
        width: root.sheetWidth
        height: root.room + radius
        y: root.open ? root.height - root.room : root.height
        radius: Theme.radiusL
        color: Theme.surface
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Behavior on y {
            NumberAnimation {
                duration: Theme.normal
                easing.type: Easing.OutCubic
            }
        }
        TapHandler {}
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 16
            width: 96
            height: 8
            radius: 4
            color: Theme.outlineStrong
        }
        Column {
            id: heading

            visible: root.title !== ""
            x: Theme.margin
            y: 56
            width: parent.width - 2 * Theme.margin - 112
            spacing: 6

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.headline
                text: root.title
            }
            PlainText {
                visible: root.subtitle !== ""
                width: parent.width
                wrapMode: Text.WordWrap
                color: Theme.onSurfaceMuted
                text: root.subtitle
            }
        }
        RoundButton {
            objectName: "close-sheet"
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: 56
            symbol: "x"
            text: qsTr("Fermer")
            onClicked: root.closed()
        }
        Item {
            id: body

            x: Theme.margin
            y: root.title === "" ? 56 : heading.y + heading.height
            width: parent.width - 2 * Theme.margin
            height: root.room - y - 48
        }
    }
}
