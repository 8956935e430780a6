pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// Number, mark, word. Good has no fill, so that exceptions stand out; dashed is a figure too old to trust.
T.AbstractButton {
    id: root

    required property string cellState
    required property string figure
    required property string arrives
    required property bool isOld
    required property string sku
    required property string locationId
    property bool selected: false
    readonly property bool held: figure !== ""
    readonly property color tone: cellState === "out" ? Theme.critical : cellState === "good" ? Theme.positive : Theme.caution
    readonly property string word: cellState === "out" ? qsTr("rupture") : cellState === "low" ? qsTr("bas") : cellState === "good" ? qsTr("bon") : cellState === "arriving" ? (arrives === "" ? qsTr("arrive") : qsTr("le %1").arg(arrives)) : cellState === "not_held" ? qsTr("non tenu") : ""

    implicitHeight: 56
    implicitWidth: 86
    objectName: "cell-" + sku + "-" + locationId
    enabled: held
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Cell
    Accessible.name: held ? figure + " " + word : word
    // Kept for another row: until then it is nowhere, for readers of the screen too.
    TableView.onPooled: visible = false
    TableView.onReused: visible = true

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: root.selected ? 2 : 3
            radius: 8
            color: !root.held || root.isOld || root.cellState === "good" ? (root.down ? Theme.surfaceSunken : "transparent") : root.cellState === "out" ? Theme.criticalSoft : Theme.cautionSoft
            border.width: root.selected || root.visualFocus ? Theme.edge : 0
            border.color: Theme.onSurface
        }
        Loader {
            anchors.fill: parent
            anchors.margins: 3
            active: root.held && root.isOld && !root.selected
            sourceComponent: dashes
        }
        Rule {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    contentItem: Item {
        Grid {
            anchors.centerIn: parent
            columns: Viewport.wide ? 2 : 1
            columnSpacing: 10
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            PlainText {
                visible: root.held
                type: Theme.staffHeading
                weight: Theme.strong
                tabular: true
                color: root.cellState === "good" ? Theme.onSurface : root.tone
                text: root.figure
            }
            Row {
                spacing: 3

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.held
                    name: root.cellState === "out" ? "x" : root.cellState === "good" ? "check" : root.cellState === "arriving" ? "truck" : "chevron-down"
                    color: root.tone
                    size: 14
                }
                PlainText {
                    type: Theme.staffTiny
                    weight: root.held ? Theme.medium : Theme.regular
                    color: root.held ? root.tone : Theme.onSurfaceMuted
                    text: root.word
                }
            }
        }
    }
    Component {
        id: dashes

        Shape {
            id: outline

            ShapePath {
                strokeColor: root.tone
                strokeWidth: 1
                strokeStyle: ShapePath.DashLine
                dashPattern: [4, 3]
                fillColor: "transparent"

                PathRectangle {
                    x: 0.5
                    y: 0.5
                    width: outline.width - 1
                    height: outline.height - 1
                    radius: 8
                }
            }
        }
    }
}
