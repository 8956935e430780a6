pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// As you type: field, correction, filters, results; the keyboard below. Never an empty page.
ScreenPage {
    id: root

    required property SearchViewModel search
    required property CompareViewModel compare
    required property ShellViewModel shell
    required property NavigationViewModel navigation
    // Opened on a department the keyboard waits until somebody wants to type.
    property bool typing: false
    readonly property bool portrait: Viewport.portrait
    // Landscape: what is asked at the left, what was found at the right.
    readonly property real askWidth: portrait ? width - 2 * Theme.margin : width / 2 - Theme.margin - Theme.space(3)

    objectName: "screen-search"
    reachTitle: qsTr("Trouver un produit")
    reachDetail: search.text === "" ? "" : search.count
    reachSymbol: "search"
    keyboardOpen: typing
    spokenNews: typing ? "" : search.count
    Component.onCompleted: {
        typing = search.awaitsTyping;
        if (typing)
            field.take();
    }

    function finish(): void {
        typing = false;
        search.settle();
    }

    Column {
        id: top

        x: Theme.margin
        width: root.askWidth
        spacing: Theme.space(3)

        Row {
            width: parent.width
            spacing: Theme.space(2)

            RoundButton {
                objectName: "back"
                visible: !Viewport.reach
                anchors.verticalCenter: parent.verticalCenter
                symbol: "arrow-left"
                text: qsTr("Retour")
                onClicked: root.navigation.back()
            }
            SearchField {
                id: field

                objectName: "search-field"
                width: Viewport.reach ? parent.width : parent.width - Theme.target - Theme.space(2)
                text: root.search.text
                onEdited: text => root.search.setText(text)
                onTapped: root.typing = true
                onSubmitted: root.finish()
            }
        }
        SearchAnswer {
            width: parent.width
            search: root.search
        }
        SearchCrumbs {
            visible: !root.typing
            width: parent.width
            bleed: root.portrait ? Theme.margin : 0
            search: root.search
        }
        FilterRow {
            width: parent.width + (root.portrait ? Theme.margin : 0)
            search: root.search
            onOptionsWanted: kind => {
                root.typing = false;
                root.search.openFilter(kind);
            }
        }
        Item {
            readonly property bool isStacked: count.implicitWidth + sort.implicitWidth + Theme.gutter > width

            width: parent.width
            height: isStacked ? count.implicitHeight + sort.implicitHeight : Math.max(sort.implicitHeight - 44, count.implicitHeight)

            PlainText {
                id: count

                y: parent.isStacked ? 0 : (parent.height - height) / 2
                weight: Theme.medium
                text: root.search.isNearest ? qsTr("Ce qui s’en rapproche") : root.search.count
            }
            TextButton {
                id: sort

                objectName: "sort"
                anchors.right: parent.right
                y: parent.isStacked ? parent.height - height : (parent.height - height) / 2
                symbol: "chevron-down"
                symbolAfter: true
                text: root.search.sort
                onClicked: {
                    root.typing = false;
                    root.search.openFilter("sort");
                }
            }
        }
    }
    ResultGrid {
        anchors.top: root.portrait ? top.bottom : parent.top
        anchors.topMargin: root.portrait ? 20 : Theme.space(1)
        anchors.bottom: keyboard.visible && root.portrait ? keyboard.top : parent.bottom
        anchors.bottomMargin: bar.visible ? bar.height + Theme.space(3) : 0
        x: root.portrait ? Theme.margin : root.width / 2 + Theme.space(3)
        width: root.askWidth
        compare: root.typing ? null : root.compare
        model: root.search.tiles
        onProductWanted: (productId, sku) => root.search.want(productId, sku)
        onMoved: root.typing = false
    }
    CompareBar {
        id: bar

        visible: !root.typing && root.compare.bar !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        compare: root.compare
        onWanted: root.navigation.go("compare")
    }
    Keyboard {
        id: keyboard

        objectName: "keyboard"
        personal: false
        anchors.bottom: parent.bottom
        width: root.portrait ? parent.width : parent.width / 2
        visible: root.typing
        language: root.shell.language
        action: qsTr("Voir")
        onTyped: characters => field.type(characters)
        onErased: field.erase()
        onSubmitted: root.finish()
    }
}
