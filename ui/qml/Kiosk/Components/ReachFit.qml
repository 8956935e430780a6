import QtQuick
import Kiosk.Style

// How high a page must be so that nothing in it scrolls by itself: in reach mode one thing moves, the page as a whole.
QtObject {
    id: root

    property bool active: false
    property ScreenPage page: null
    required property real least
    // Long lists are made row by row; they keep scrolling inside what would be too high.
    readonly property real most: 6 * Viewport.height
    readonly property real height: Math.max(least, fitted)
    property real fitted: 0
    readonly property real plain: active && inner === null ? natural(page) + 2 * Theme.space(4) : 0
    readonly property Flickable inner: active && page !== null ? scrolling(page) : null
    readonly property Connections watch: Connections {
        target: root.inner

        // Later: what is measured is still being laid out.
        function onContentHeightChanged(): void {
            Qt.callLater(root.fit);
        }
        function onHeightChanged(): void {
            Qt.callLater(root.fit);
        }
    }

    onPlainChanged: Qt.callLater(fit)
    onInnerChanged: {
        fitted = 0;
        Qt.callLater(fit);
    }

    function fit(): void {
        if (inner === null)
            fitted = plain;
        else if (page !== null)
            fitted = Math.min(most, page.height - inner.height + inner.contentHeight);
    }

    // What stands on a page that does not scroll.
    function natural(page: Item): real {
        let most = 0;
        for (const child of page?.children ?? []) {
            if (child.visible)
                most = Math.max(most, child.implicitHeight);
        }
        return most;
    }

    function scrolling(item: Item): Flickable {
        const below = [];
        for (const child of item.children) {
            const found = child as Flickable;
            if (found !== null && found.visible && !sideways(found))
                return found;
            below.push(child);
        }
        for (const child of below) {
            const found = child.children.length > 0 ? scrolling(child) : null;
            if (found !== null)
                return found;
        }
        return null;
    }

    function sideways(found: Flickable): bool {
        const list = found as ListView;
        return found.flickableDirection === Flickable.HorizontalFlick || list !== null && list.orientation === ListView.Horizontal;
    }
}
