pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One figure as a table: what it counts in words, every line, and what can be done about it.
StaffSheet {
    id: root

    required property FiguresViewModel figures
    readonly property FigureTopicViewModel topic: figures.openTopic === "" ? null : figures.topic(figures.openTopic) as FigureTopicViewModel

    objectName: "figure-sheet"
    open: figures.openTopic !== ""
    title: topic ? topic.title : ""
    subtitle: topic ? [topic.total, topic.detail, figures.period].filter(Boolean).join(" · ") : ""
    plateWidth: 1040
    plateHeight: Viewport.height - 40
    onClosed: figures.close()

    Note {
        id: meaning

        objectName: "figure-definition"
        width: parent.width
        symbol: "info"
        text: root.topic ? root.topic.definition : ""
    }
    ListView {
        id: list

        objectName: "figure-table"
        anchors.top: meaning.bottom
        anchors.topMargin: 12
        anchors.bottom: foot.top
        anchors.bottomMargin: 12
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: root.topic ? root.topic.table as RowsModel : null
        Accessible.role: Accessible.Table
        Accessible.name: root.title
        delegate: Item {
            id: line

            required property int index
            required property string key
            required property string label
            required property string value
            required property string detail
            required property string note
            required property bool canRestock
            required property string said

            width: list.width
            height: Math.max(64, words.implicitHeight + 16)
            Accessible.role: Accessible.ListItem
            Accessible.name: said

            Rectangle {
                visible: list.activeFocus && line.ListView.isCurrentItem
                anchors.fill: parent
                radius: Theme.radiusS
                color: Theme.surfaceSunken
            }
            Rule {
                anchors.bottom: parent.bottom
                width: parent.width
            }
            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                x: 8
                width: parent.width - 16 - figure.implicitWidth - (ask.visible ? ask.width + 12 : 0) - 16

                PlainText {
                    width: parent.width
                    elide: Text.ElideRight
                    type: Theme.staffBody
                    weight: Theme.strong
                    text: line.label
                }
                PlainText {
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: [line.detail, line.note].filter(Boolean).join(" · ")
                }
            }
            PlainText {
                id: figure

                anchors.right: ask.visible ? ask.left : parent.right
                anchors.rightMargin: ask.visible ? 12 : 8
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffBody
                weight: Theme.strong
                tabular: true
                text: line.value
            }
            StaffButton {
                id: ask

                objectName: "restock-" + line.key
                visible: line.canRestock && root.figures.canRestock
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                small: true
                symbol: "package-plus"
                text: qsTr("Réassort")
                Accessible.name: qsTr("Demander un réassort, %1").arg(line.label)
                onClicked: root.figures.restock(line.key)
            }
        }
    }
    Row {
        id: foot

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: 12

        StaffButton {
            objectName: "figure-csv"
            medium: true
            symbol: "download"
            text: qsTr("CSV")
            onClicked: root.figures.export(root.figures.openTopic)
        }
        StaffButton {
            objectName: "figure-close"
            medium: true
            kind: "strong"
            text: qsTr("Fermer")
            onClicked: root.figures.close()
        }
    }
}
