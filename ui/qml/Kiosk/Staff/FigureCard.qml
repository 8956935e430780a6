pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One figure: its heading and great number open its table, its bars are content, its CSV is its own.
Panel {
    id: root

    required property FigureTopicViewModel topic
    property string emptyText: qsTr("Rien à compter sur ces jours.")
    default property alias content: body.data
    readonly property bool isEmpty: topic.total === "" || table.count === 0
    readonly property RowsModel table: topic.table as RowsModel
    signal opened
    signal csvWanted
    signal focused

    objectName: "figure-" + topic.key

    T.AbstractButton {
        id: head

        objectName: root.objectName + "-open"
        anchors.left: parent.left
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.rightMargin: 10
        y: 8
        height: words.implicitHeight + 12
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: root.topic.said
        Accessible.description: root.topic.definition
        onClicked: root.opened()
        onVisualFocusChanged: if (visualFocus)
            root.focused()

        background: Rectangle {
            radius: Theme.radiusS
            color: head.down ? Theme.surfaceSunken : "transparent"
            border.width: head.visualFocus ? Theme.edge : 0
            border.color: Theme.onSurface
        }
        contentItem: Item {
            Column {
                id: words

                x: 10
                y: 6
                width: parent.width - 20

                PlainText {
                    width: parent.width - csv.width
                    elide: Text.ElideRight
                    type: Theme.staffHeading
                    weight: Theme.strong
                    text: root.topic.title
                }
                Flow {
                    width: parent.width
                    spacing: 8

                    PlainText {
                        id: total

                        objectName: root.objectName + "-total"
                        type: Theme.staffFigure
                        weight: Theme.strong
                        tabular: true
                        text: root.isEmpty ? "–" : root.topic.total
                    }
                    PlainText {
                        width: Math.min(implicitWidth, words.width)
                        height: total.implicitHeight - 4
                        verticalAlignment: Text.AlignBottom
                        elide: Text.ElideRight
                        type: Theme.staffSmall
                        color: Theme.onSurfaceMuted
                        text: root.isEmpty ? "" : root.topic.detail
                    }
                }
            }
        }
    }
    T.AbstractButton {
        id: csv

        objectName: root.objectName + "-csv"
        visible: !root.isEmpty
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 4
        implicitWidth: download.implicitWidth + 16
        implicitHeight: Theme.staffTarget
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("CSV, %1").arg(root.topic.title)
        onClicked: root.csvWanted()
        onVisualFocusChanged: if (visualFocus)
            root.focused()

        background: Rectangle {
            radius: Theme.radiusS
            color: csv.down ? Theme.surfaceSunken : "transparent"
            border.width: csv.visualFocus ? Theme.edge : 0
            border.color: Theme.onSurface
        }
        contentItem: Item {
            Row {
                id: download

                anchors.centerIn: parent
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "download"
                    color: Theme.onSurfaceMuted
                    size: 18
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.staffSmall
                    weight: Theme.medium
                    color: Theme.onSurfaceMuted
                    text: qsTr("CSV")
                }
            }
        }
    }
    Item {
        id: body

        objectName: root.objectName + "-chart"
        visible: !root.isEmpty
        anchors.top: head.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14
        x: 20
        width: parent.width - 40
        clip: true
        Accessible.role: Accessible.Chart
        Accessible.name: root.topic.chart
    }
    PlainText {
        visible: root.isEmpty
        anchors.centerIn: body
        width: body.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        type: Theme.staffBody
        color: Theme.onSurfaceMuted
        text: root.emptyText
    }
}
