pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A staff screen inside the frame: the frame shows `title` and `context` in its bar. Buttons given to `actions` stand in the
// action bar, the accent one last, at the far right, or at the far left for a left-hander.
FocusScope {
    id: root

    property string title: ""
    property string context: ""
    // Shown in the bar, before the clock: what the whole page depends on.
    property Component tools: null
    property bool hasActions: false
    property alias actions: buttons.data
    property alias hint: hintText.data
    default property alias content: body.data

    Item {
        id: body

        x: Theme.staffMargin
        width: parent.width - 2 * Theme.staffMargin
        height: parent.height - (root.hasActions ? Theme.staffActions : 0) - Theme.staffGutter
    }
    Rectangle {
        id: actionBar

        visible: root.hasActions
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.staffActions
        color: Theme.surfaceRaised

        Rule {
            width: parent.width
        }
        Item {
            id: hintText

            x: Theme.staffMargin + (Viewport.leftHanded ? buttons.width + Theme.staffMargin : 0)
            width: parent.width - buttons.width - 3 * Theme.staffMargin
            height: parent.height
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: Theme.staffMargin
            anchors.verticalCenter: parent.verticalCenter
            spacing: 12
            LayoutMirroring.enabled: Viewport.leftHanded
        }
    }
}
