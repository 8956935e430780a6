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
    // What the content needs at least; it scrolls where there is less.
    property real leastHeight: 0
    // In reach mode the title stands above the line, and what acts below it, as high as it wants to be.
    readonly property real above: 56 + heading.height + Theme.space(3)
    readonly property real room: Viewport.reach ? height - Viewport.reachLine + Math.min(above, Viewport.reachLine - Theme.space(3)) : Math.min(sheetHeight, height - (Viewport.portrait ? Theme.headerHeight : Theme.space(3)))
    property real sheetWidth: Viewport.portrait ? width : Math.min(width, 1080)
    default property alias content: body.data
    signal closed

    anchors.fill: parent
    visible: open || plate.y < height
    onOpenChanged: {
        if (open)
            inside.contentY = 0;
    }
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
                easing.type: Theme.easing
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
        ReachKeys {
            x: Theme.margin
            y: close.y
            visible: Viewport.reach && last > 8
            target: inside
        }
        RoundButton {
            id: close

            objectName: "close-sheet"
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: Viewport.reach ? Viewport.reachLine - plate.y + Theme.space(1) : 56
            symbol: "x"
            text: qsTr("Fermer")
            onClicked: root.closed()
        }
        Flickable {
            id: inside

            readonly property real headed: root.title === "" ? 56 : heading.y + heading.height

            y: Viewport.reach ? close.y + close.height + Theme.space(1) : headed
            width: parent.width
            height: Math.max(0, root.room - y - (Viewport.reach ? Theme.space(3) : 48))
            contentHeight: body.height
            interactive: contentHeight > height + 1
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds

            Item {
                id: body

                x: Theme.margin
                width: inside.width - 2 * Theme.margin
                height: Math.max(inside.height, root.leastHeight, Viewport.reach ? root.sheetHeight - inside.headed - 48 : 0)
            }
        }
        ScrollMark {
            target: inside
            inset: 20
        }
    }
}
