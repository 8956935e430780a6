pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// What the upper part shows in reach mode: the picture, what this screen is, one line. It takes no touch.
Item {
    id: root

    property ScreenPage page: null
    readonly property string picture: page?.reachPicture ?? ""

    Rectangle {
        id: ground

        width: parent.width
        height: Math.max(360, parent.height - words.implicitHeight - 2 * Theme.space(7))
        color: Theme.tint(root.page?.reachTint ?? 1)

        Divider {
            visible: Theme.highContrast
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.edge
        }
    }
    ProductPicture {
        visible: root.picture !== ""
        anchors.fill: ground
        anchors.topMargin: Theme.headerHeight
        anchors.bottomMargin: Theme.space(5)
        bare: true
        picture: root.picture
    }
    Rectangle {
        visible: root.picture === ""
        anchors.centerIn: ground
        anchors.verticalCenterOffset: Theme.headerHeight / 3
        width: 320
        height: 320
        radius: Math.min(Theme.radiusPill, width / 2)
        color: Theme.surface
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.outline

        Icon {
            anchors.centerIn: parent
            name: root.page?.reachSymbol ?? ""
            size: 152
            color: Theme.accent
        }
    }
    Column {
        id: words

        x: Theme.margin
        y: ground.height + Theme.space(6)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space(2)

        PlainText {
            objectName: "reach-title"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.display
            text: root.page?.reachTitle ?? ""
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.bodyL
            color: Theme.onSurfaceMuted
            text: root.page?.reachDetail ?? ""
        }
    }
}
