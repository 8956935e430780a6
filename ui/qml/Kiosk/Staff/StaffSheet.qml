pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// A plate over the screen, at its bottom, where the hands are. Touching beside it closes it. While somebody types in it, it is
// higher by the keyboard, and what it holds stays above that.
FocusScope {
    id: root

    property bool open: false
    property string title: ""
    property string subtitle: ""
    property real plateWidth: 720
    property real plateHeight: 480
    property bool closable: true
    readonly property real typing: open ? Viewport.typing : 0
    default property alias content: body.data
    signal closed

    visible: open || plate.y < height
    enabled: open
    focus: open
    Keys.onEscapePressed: if (root.closable)
        root.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        opacity: root.open ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fast
            }
        }
        // A TapHandler would let the touch through to the buttons below.
        MouseArea {
            anchors.fill: parent
            onClicked: if (root.closable)
                root.closed()
        }
    }
    Rectangle {
        id: plate

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.plateWidth, root.width)
        height: Math.min(root.plateHeight + root.typing, root.height - 8) + radius
        y: root.open ? root.height - height + radius : root.height
        radius: Theme.radiusM
        color: Theme.surface
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Behavior on y {
            NumberAnimation {
                duration: Theme.normal
                easing.type: Theme.easing
            }
        }
        MouseArea {
            anchors.fill: parent
        }
        PlainText {
            id: heading

            x: Theme.staffMargin
            y: 20
            width: parent.width - 2 * Theme.staffMargin - 64
            elide: Text.ElideRight
            type: Theme.staffName
            weight: Theme.strong
            text: root.title
        }
        PlainText {
            id: under

            visible: root.subtitle !== ""
            x: Theme.staffMargin
            anchors.top: heading.bottom
            width: heading.width
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.subtitle
        }
        StaffIconButton {
            objectName: "close-sheet"
            visible: root.closable
            anchors.right: parent.right
            anchors.rightMargin: 16
            y: 10
            symbol: "x"
            text: qsTr("Fermer")
            onClicked: root.closed()
        }
        Item {
            id: body

            x: Theme.staffMargin
            y: under.visible ? 88 : 76
            width: parent.width - 2 * Theme.staffMargin
            height: plate.height - plate.radius - root.typing - y - 16
        }
    }
}
