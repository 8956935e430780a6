pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Three doors, the departments, what is new. One column in portrait, two in landscape.
ScreenPage {
    id: root

    required property HomeViewModel home
    required property SuggestionsViewModel othersTook
    required property NavigationViewModel navigation
    readonly property bool portrait: Viewport.portrait
    readonly property real columnWidth: portrait ? width - 2 * Theme.margin : (width - 2 * Theme.margin - Theme.space(7)) / 2

    objectName: "screen-home"
    reachTitle: greeting.text
    reachSymbol: "store"
    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(doors.y + doors.height, others.y + others.height) + Theme.space(4)
        clip: true

        PlainText {
            id: greeting

            visible: !Viewport.reach
            height: Viewport.reach ? 0 : implicitHeight
            x: Theme.margin
            y: Theme.space(1)
            width: parent.width - 2 * Theme.margin
            wrapMode: Text.WordWrap
            type: Theme.display
            text: qsTr("Bonjour, par où commencer ?")
        }
        HomeDoors {
            id: doors

            x: Theme.margin
            anchors.top: greeting.bottom
            anchors.topMargin: Theme.space(5)
            width: root.columnWidth
            searchFirst: root.home.searchFirst
            onScanWanted: root.navigation.go("scan")
            onSearchWanted: root.home.searchWanted()
            onOrderWanted: root.navigation.go("order")
        }
        HomeNews {
            id: news

            x: root.portrait ? Theme.margin : Theme.margin + root.columnWidth + Theme.space(7)
            y: root.portrait ? doors.y + doors.height + Theme.space(6) : doors.y
            width: root.columnWidth
            home: root.home
        }
        HomeOthersTook {
            id: others

            x: news.x
            y: news.y + news.height + (visible ? Theme.space(root.portrait ? 7 : 5) : 0)
            width: root.columnWidth
            suggestions: root.othersTook
        }
    }
    ScrollMark {
        target: scroll
        inset: 20
    }
    // It is kept from one visit to the next: each begins at its top. Not told by its own visibility, which also
    // changes while the page is being built or taken down, when its parts are not there.
    Connections {
        function onChanged(): void {
            if (root.navigation.screen !== "attract")
                return;
            scroll.contentY = 0;
            news.begin();
        }

        target: root.navigation
    }
}
