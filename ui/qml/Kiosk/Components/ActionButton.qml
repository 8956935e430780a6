pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// What all text buttons share. Pressed is 8 % darker and nothing moves; nothing is ever disabled.
T.AbstractButton {
    id: root

    property string symbol: ""
    property bool symbolAfter: false
    property bool xl: false
    property real symbolSize: 36
    property color ground: Theme.surfaceSunken
    property color ink: Theme.onSurface
    property color edgeColor: "transparent"
    property real edgeWidth: 0
    property real sidePadding: xl ? 48 : 36
    property TypeRole type: xl ? Theme.buttonXl : Theme.button
    property real minimumHeight: xl ? 112 : Theme.target

    implicitHeight: Math.max(minimumHeight, label.implicitHeight + 2 * Theme.space(1.5))
    implicitWidth: row.implicitWidth + 2 * sidePadding
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Math.min(Theme.radiusPill, height / 2)
        color: root.down ? Qt.darker(root.ground, 1.08) : root.ground
        border.width: root.visualFocus ? Theme.edgeStrong : root.edgeWidth
        border.color: root.visualFocus ? Theme.onSurface : root.edgeColor
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.space(2)
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

                readonly property real room: root.width - 2 * Theme.space(2) - (root.symbol !== "" ? root.symbolSize + Theme.space(2) : 0)

                anchors.verticalCenter: parent.verticalCenter
                width: root.width > 0 && implicitWidth > room ? room : implicitWidth
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
                type: root.type
                weight: Theme.strong
                color: root.ink
                text: root.text
            }
        }
    }
}
