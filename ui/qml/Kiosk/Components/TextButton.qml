pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A text link: underlined unless it carries an icon. The touch area is as high as any button.
T.AbstractButton {
    id: root

    property string symbol: ""
    property bool symbolAfter: false
    property real symbolSize: 30
    property bool underlined: symbol === ""
    property int weight: Theme.medium
    property TypeRole type: Theme.body
    property color ink: Theme.onSurface

    implicitHeight: Theme.target
    implicitWidth: row.implicitWidth
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        visible: root.visualFocus
        radius: Theme.radiusS
        color: "transparent"
        border.width: Theme.edgeStrong
        border.color: Theme.onSurface
    }
    contentItem: Item {
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            spacing: root.type === Theme.button ? Theme.space(2) : Theme.space(1)
            layoutDirection: root.symbolAfter ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbol !== ""
                name: root.symbol
                color: root.ink
                size: root.symbolSize
            }
            PlainText {
                id: label

                type: root.type
                weight: root.weight
                color: root.down ? Theme.onSurfaceMuted : root.ink
                text: root.text

                Rectangle {
                    visible: root.underlined
                    anchors.top: parent.bottom
                    width: parent.width
                    height: Theme.edge
                    color: Theme.outlineStrong
                }
            }
        }
    }
}
