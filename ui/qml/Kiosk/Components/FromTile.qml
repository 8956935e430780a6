import QtQuick
import Kiosk.Style

// A product's sheet comes from the tile that was touched: its picture goes from there to its place on the sheet, which
// is bare until it is there. One rectangle and a picture that is drawn already, over a page that stands still.
Flight {
    id: root

    property ProductPicture picture: null
    // Of the ground that it leaves.
    property color leaving
    readonly property rect goal: way >= 0 && target !== null ? place(target) : start
    readonly property rect drawn: way >= 0 && picture !== null ? place(picture) : start
    readonly property color arriving: Theme.tint(picture?.tint ?? 1)
    readonly property real air: Math.round(start.width * 0.04)

    clip: true
    // The sheet's own picture fades in meanwhile.
    rest: Theme.fast

    // From the tile's picture to the sheet's, on its ground.
    function rise(ground: Item, to: ProductPicture): bool {
        const from = Touched.picture;
        if (from === null || to === null || !to.visible || !fly(ground, from))
            return false;
        picture = to;
        leaving = Theme.tint(from.tint);
        return true;
    }

    Rectangle {
        visible: root.way < 1
        x: root.goal.x
        y: root.goal.y
        width: root.goal.width
        height: root.goal.height
        color: Theme.surface
    }
    Rectangle {
        objectName: "from-tile"
        visible: root.way < 1
        x: root.between(root.start.x, root.goal.x)
        y: root.between(root.start.y, root.goal.y)
        width: root.between(root.start.width, root.goal.width)
        height: root.between(root.start.height, root.goal.height)
        radius: root.between(Theme.radiusM, Theme.radiusL)
        color: Qt.rgba(root.between(root.leaving.r, root.arriving.r), root.between(root.leaving.g, root.arriving.g), root.between(root.leaving.b, root.arriving.b), 1)
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.outline
    }
    Image {
        x: root.between(root.start.x + root.air, root.drawn.x)
        y: root.between(root.start.y + root.air, root.drawn.y)
        width: root.between(root.start.width - 2 * root.air, root.drawn.width)
        height: root.between(root.start.height - 2 * root.air, root.drawn.height)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        source: root.source
        sourceSize: root.sourceSize
        Accessible.ignored: true
    }
}
