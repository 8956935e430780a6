pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The way back, what this screen is, and one line under it.
Item {
    id: root

    required property string title
    property string subtitle: ""
    property bool canGoBack: true
    signal backWanted

    // In reach mode the upper part shows the title and the bar has the way back.
    readonly property bool isAbove: Viewport.reach && !(page?.reachWhole ?? true)
    property ScreenPage page: null
    readonly property bool showsBack: canGoBack && !Viewport.reach

    visible: !isAbove
    implicitHeight: isAbove ? 0 : Math.max(showsBack ? Theme.target : 0, words.y + words.implicitHeight)

    Component.onCompleted: {
        let around = parent;
        while (around && !(around instanceof ScreenPage))
            around = around.parent;
        page = around as ScreenPage;
        if (page === null)
            return;
        page.reachTitle = Qt.binding(() => root.title);
        page.reachDetail = Qt.binding(() => root.subtitle);
        page.ownBack = Qt.binding(() => root.canGoBack);
        page.backWanted.connect(root.backWanted);
    }

    RoundButton {
        objectName: "back"
        visible: root.showsBack
        symbol: "arrow-left"
        text: qsTr("Retour")
        onClicked: root.backWanted()
    }
    Column {
        id: words

        x: root.showsBack ? Theme.target + Theme.gutter : 0
        y: 12
        width: parent.width - x
        spacing: 6

        PlainText {
            objectName: "page-title"
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.headline
            text: root.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: root.subtitle
        }
    }
}
