pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A row with an icon, two lines and a switch; the whole row is the target.
T.AbstractButton {
    id: root

    required property string symbol
    property string detail: ""
    property bool on: false

    implicitHeight: Math.max(112, words.implicitHeight + 40)
    implicitWidth: 912
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: detail === "" ? text : text + ", " + detail
    Accessible.checkable: true
    Accessible.checked: on

    background: Rectangle {
        visible: root.visualFocus || root.down
        radius: Theme.radiusM
        color: root.down ? Theme.surfaceSunken : "transparent"
        border.width: root.visualFocus ? Theme.edgeStrong : 0
        border.color: Theme.onSurface
    }
    contentItem: Item {
        Rectangle {
            id: disc

            x: 28
            anchors.verticalCenter: parent.verticalCenter
            width: 72
            height: 72
            radius: Math.min(Theme.radiusPill, height / 2)
            color: Theme.surfaceSunken

            Icon {
                anchors.centerIn: parent
                name: root.symbol
                size: 38
            }
        }
        Column {
            id: words

            anchors.left: disc.right
            anchors.leftMargin: 24
            anchors.right: track.left
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.bodyL
                weight: Theme.strong
                text: root.text
            }
            PlainText {
                visible: root.detail !== ""
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: root.detail
            }
        }
        Rectangle {
            id: track

            anchors.right: parent.right
            anchors.rightMargin: 28
            anchors.verticalCenter: parent.verticalCenter
            width: 120
            height: 64
            radius: 32
            color: root.on ? Theme.positive : Theme.surfaceRaised
            border.width: root.on ? 0 : 3
            border.color: Theme.outlineStrong

            Rectangle {
                x: root.on ? 64 : 8
                y: 8
                width: 48
                height: 48
                radius: 24
                color: root.on ? Theme.surfaceRaised : Theme.outlineStrong

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.fast
                    }
                }
            }
        }
    }
}
