import QtQuick
import Kiosk.Style

// A line goes into the cart: its picture, on a disc, from the button that was touched to the bag.
Flight {
    id: root

    property int tint: 1
    readonly property rect goal: way >= 0 && target !== null ? place(target) : start

    function drop(bag: Item, picture: ProductPicture): void {
        tint = picture?.tint ?? 1;
        fly(bag, picture);
    }

    Rectangle {
        objectName: "into-cart"
        x: root.between(root.start.x + root.start.width / 2, root.goal.x + root.goal.width / 2) - width / 2
        y: root.between(root.start.y + root.start.height / 2, root.goal.y + root.goal.height / 2) - height / 2
        width: root.between(Theme.target * 1.5, Theme.target / 2)
        height: width
        radius: width / 2
        color: Theme.tint(root.tint)
        border.width: Theme.edge
        border.color: Theme.outlineStrong

        Icon {
            anchors.centerIn: parent
            visible: drawing.status !== Image.Ready
            name: "shopping-bag"
        }
        Image {
            id: drawing

            anchors.centerIn: parent
            width: parent.width * 0.68
            height: width
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            source: root.source
            sourceSize: root.sourceSize
            Accessible.ignored: true
        }
    }
}
