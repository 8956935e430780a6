import QtQuick
import Kiosk.Style

// The way of something from where a finger was to where it ends up. It only shows: what flies is there already, no touch
// meets it, and whoever shows another screen stops it.
Item {
    id: root

    property rect start
    // Looked up at each step: a page still lays itself out while something flies to it.
    property Item target: null
    property real way: 0
    // How long it stays where it arrived.
    property int rest: 0
    // Said once: the items that it comes from may be gone with the next turn.
    property url source
    property size sourceSize
    readonly property alias running: travel.running

    visible: running
    enabled: false
    Accessible.ignored: true

    function fly(to: Item, picture: ProductPicture): bool {
        travel.stop();
        if (!Touched.isKnown || to === null)
            return false;
        start = root.mapFromItem(null, Touched.place);
        sourceSize = picture?.sourceSize ?? Qt.size(0, 0);
        source = picture?.source ?? "";
        target = to;
        way = 0;
        travel.start();
        return true;
    }
    function stop(): void {
        travel.stop();
    }
    function place(item: Item): rect {
        return item.mapToItem(root, Qt.rect(0, 0, item.width, item.height));
    }
    function between(from: real, to: real): real {
        return from + (to - from) * way;
    }

    SequentialAnimation {
        id: travel

        onStopped: {
            root.target = null;
            root.source = "";
        }

        NumberAnimation {
            target: root
            property: "way"
            from: 0
            to: 1
            duration: Theme.normal
            easing.type: Theme.easing
        }
        PauseAnimation {
            duration: root.rest
        }
    }
}
