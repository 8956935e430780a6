pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// The main door: a phone with a cart's code on it shows what to do.
T.AbstractButton {
    id: root

    readonly property bool drawsPhone: width >= 800 && !Theme.largeText

    implicitWidth: 968
    implicitHeight: Math.max(384, words.implicitHeight + 72)
    focusPolicy: Qt.TabFocus
    text: qsTr("Mon panier")
    Accessible.role: Accessible.Button
    Accessible.name: text + ", " + qsTr("Scanner")

    background: Rectangle {
        radius: Theme.radiusL
        color: root.down ? Qt.darker(Theme.accent, 1.08) : Theme.accent
        border.width: root.visualFocus ? Theme.edgeStrong : 0
        border.color: Theme.onSurface
    }
    contentItem: Item {
        clip: true

        Column {
            id: words

            x: 48
            anchors.verticalCenter: parent.verticalCenter
            width: root.drawsPhone ? 520 : parent.width - 96

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.door
                color: Theme.onAccent
                text: root.text
            }
            PlainText {
                width: Math.min(parent.width, 380 * Theme.bodyL.scale)
                topPadding: 12 + Theme.bodyL.nudge
                wrapMode: Text.WordWrap
                type: Theme.bodyL
                color: Theme.onAccent
                text: qsTr("Montrez le code affiché sur votre téléphone.")
            }
            Item {
                width: 1
                height: 40
            }
            Rectangle {
                width: scan.implicitWidth + 72
                height: Math.max(96, scan.implicitHeight + 24)
                radius: Math.min(Theme.radiusPill, height / 2)
                color: Theme.onAccent

                Row {
                    id: scan

                    anchors.centerIn: parent
                    spacing: 16

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "scan-line"
                        size: 40
                        color: Theme.accent
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        type: Theme.button
                        weight: Theme.strong
                        color: Theme.accent
                        text: qsTr("Scanner")
                    }
                }
            }
        }
        Rectangle {
            visible: root.drawsPhone
            x: parent.width - 88 - width
            y: 48
            width: 272
            height: parent.height
            radius: 36
            color: Theme.inverse

            Rectangle {
                x: 14
                y: 14
                width: parent.width - 28
                height: parent.height - 14
                radius: 24
                color: Theme.onAccent

                QrCode {
                    x: (parent.width - width) / 2
                    y: 30
                    width: 208
                    text: "K7M4Q2 0123456789 0123456789"
                    Accessible.ignored: true
                }
                PlainText {
                    y: 244
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    type: Theme.keyAction
                    weight: Theme.strong
                    color: Theme.inverse
                    text: "K7M 4Q2"
                    Accessible.ignored: true
                }
            }
        }
    }
}
