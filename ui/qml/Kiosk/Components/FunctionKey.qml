pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A key that does something: shift, erase, layer, and the action key.
T.AbstractButton {
    id: root

    property string caption: ""
    property string symbol: ""
    property real symbolSize: caption === "" ? 38 : 36
    property bool held: false
    readonly property bool isTypingKey: true
    readonly property bool personal: false
    property color ground: held ? Theme.inverse : Theme.outline
    property color ink: held ? Theme.onInverse : Theme.onSurface
    // By its ink: in strong contrast the grounds of a plain and of a loud key are the same black.
    readonly property bool plain: Qt.colorEqual(ink, Theme.onSurface)

    implicitHeight: 92
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Qt.darker(root.ground, 1.08) : Theme.highContrast && root.plain ? Theme.surfaceRaised : root.ground
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.outlineStrong
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 14

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.caption !== ""
                type: Theme.keyAction
                weight: root.symbol === "" ? Theme.medium : Theme.strong
                color: root.ink
                text: root.caption
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                // Large letters leave no place beside them.
                visible: root.symbol !== "" && !(Theme.largeText && root.caption !== "")
                name: root.symbol
                size: root.symbolSize
                color: root.ink
            }
        }
    }
}
