pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The notice on data: who, why, how long, which rights. Every part is a heading and its answer.
Sheet {
    id: root

    required property PrivacyViewModel privacy

    objectName: "privacy-sheet"
    title: qsTr("Vos données")
    subtitle: qsTr("Ce qui est demandé, pourquoi, et combien de temps.")
    sheetHeight: 1560
    leastHeight: lines.y + lines.height

    Column {
        id: lines

        y: Theme.space(4)
        width: parent.width
        spacing: Theme.space(4)

        Repeater {
            model: root.privacy.parts

            Item {
                id: part

                required property string symbol
                required property string heading
                required property string text

                width: lines.width
                height: Math.max(disc.height, words.height)

                Rectangle {
                    id: disc

                    width: 72
                    height: 72
                    radius: Math.min(Theme.radiusPill, 36)
                    color: Theme.surfaceSunken

                    Icon {
                        anchors.centerIn: parent
                        name: part.symbol
                        size: 38
                    }
                }
                Column {
                    id: words

                    anchors.left: disc.right
                    anchors.leftMargin: Theme.space(3)
                    anchors.right: parent.right
                    spacing: 4

                    PlainText {
                        width: parent.width
                        wrapMode: Text.WordWrap
                        type: Theme.bodyL
                        weight: Theme.strong
                        text: part.heading
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    PlainText {
                        width: parent.width
                        wrapMode: Text.WordWrap
                        text: part.text
                    }
                }
            }
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: qsTr("Notice %1").arg(root.privacy.version)
        }
    }
}
