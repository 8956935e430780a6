pragma Singleton
import QtQuick
import Kiosk.Style

// Where the touch is that is being answered, so that what comes of it can be seen to come from there. Only for as long
// as it is answered: what happens later was not touched for.
QtObject {
    id: root

    // In the window's own px; nothing when nothing may move.
    property rect place
    property ProductPicture picture: null
    readonly property bool isKnown: place.width > 0

    function note(item: Item, picture: ProductPicture): void {
        if (Theme.normal === 0)
            return;
        root.place = item.mapToItem(null, Qt.rect(0, 0, item.width, item.height));
        root.picture = picture;
        Qt.callLater(forget);
    }
    function forget(): void {
        root.place = Qt.rect(0, 0, 0, 0);
        root.picture = null;
    }
}
