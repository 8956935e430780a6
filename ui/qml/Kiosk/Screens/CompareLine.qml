pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One fact of all products.
Rectangle {
    id: root

    required property string name
    required property var values
    required property var lines
    required property bool differs
    required property string word
    required property string spoken
    required property real columnWidth
    required property real gap
    required property bool stacked

    implicitHeight: content.height + 2 * 20
    radius: Theme.radiusS
    color: differs ? Theme.surfaceRaised : "transparent"
    border.width: differs ? Theme.edge : 0
    border.color: Theme.outline
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken

    Divider {
        visible: !root.differs
        width: parent.width
    }
    Column {
        id: content

        y: 20
        width: parent.width
        spacing: Theme.space(1)

        Row {
            x: root.differs ? 12 : 0
            spacing: Theme.space(1)

            PlainText {
                type: Theme.label
                weight: Theme.medium
                color: Theme.onSurfaceMuted
                text: root.name
                Accessible.ignored: true
            }
            Icon {
                visible: root.word !== ""
                anchors.verticalCenter: parent.verticalCenter
                name: root.differs ? "diff" : "equal"
                size: 26
                color: root.differs ? Theme.caution : Theme.onSurfaceMuted
            }
            PlainText {
                type: Theme.label
                weight: root.differs ? Theme.strong : Theme.regular
                color: root.differs ? Theme.caution : Theme.onSurfaceMuted
                text: root.word
                Accessible.ignored: true
            }
        }
        Flow {
            width: parent.width
            spacing: root.stacked ? 4 : root.gap

            Repeater {
                model: root.stacked ? root.lines : root.values

                PlainText {
                    required property string modelData

                    width: root.stacked ? root.width : root.columnWidth
                    leftPadding: root.differs ? 12 : 0
                    rightPadding: 12
                    wrapMode: Text.Wrap
                    weight: root.differs ? Theme.strong : Theme.regular
                    color: root.differs ? Theme.onSurface : Theme.onSurfaceMuted
                    text: modelData
                    Accessible.ignored: true
                }
            }
        }
    }
}
