pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// As you type: field, correction, filters, results; the keyboard below. Never an empty page.
ScreenPage {
    id: root

    required property SearchViewModel search
    required property ShellViewModel shell
    required property NavigationViewModel navigation
    property bool typing: search.text === "" && !browsing
    // Opened on a department: the keyboard waits until somebody wants to type.
    property bool browsing: false

    objectName: "screen-search"
    keyboardOpen: typing
    Component.onCompleted: {
        if (typing)
            field.take();
    }

    Column {
        id: top

        x: Theme.margin
        width: root.width - 2 * Theme.margin
        spacing: Theme.space(3)

        Row {
            width: parent.width
            spacing: Theme.space(2)

            RoundButton {
                objectName: "back"
                anchors.verticalCenter: parent.verticalCenter
                symbol: "arrow-left"
                text: qsTr("Retour")
                onClicked: root.navigation.back()
            }
            SearchField {
                id: field

                objectName: "search-field"
                width: parent.width - Theme.target - Theme.space(2)
                text: root.search.text
                onEdited: text => root.search.setText(text)
                onTapped: root.typing = true
                onSubmitted: root.typing = false
            }
        }
        SearchAnswer {
            width: parent.width
            search: root.search
        }
        FilterRow {
            width: parent.width + Theme.margin
            search: root.search
            onOptionsWanted: kind => {
                root.typing = false;
                root.search.openFilter(kind);
            }
        }
        Item {
            width: parent.width
            height: Math.max(sort.implicitHeight - 44, count.implicitHeight)

            PlainText {
                id: count

                anchors.verticalCenter: parent.verticalCenter
                weight: Theme.medium
                text: root.search.isNearest ? qsTr("Ce qui s’en rapproche") : root.search.count
            }
            TextButton {
                id: sort

                objectName: "sort"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
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
        anchors.top: top.bottom
        anchors.topMargin: 20
        anchors.bottom: keyboard.visible ? keyboard.top : parent.bottom
        x: Theme.margin
        width: root.width - 2 * Theme.margin
        search: root.search
        onMoved: root.typing = false
    }
    Keyboard {
        id: keyboard

        objectName: "keyboard"
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.typing
        language: root.shell.language
        action: qsTr("Voir")
        onTyped: characters => field.type(characters)
        onErased: field.erase()
        onSubmitted: root.typing = false
    }
    FilterSheet {
        anchors.fill: undefined
        y: -Theme.headerHeight
        width: root.width
        height: Viewport.height
        search: root.search
    }
}
