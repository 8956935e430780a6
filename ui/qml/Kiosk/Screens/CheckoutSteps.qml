pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// Where the shopper is: you, pay, done.
Item {
    id: root

    required property int step
    readonly property list<string> names: [qsTr("Vous"), qsTr("Payer"), qsTr("C’est fait")]
    readonly property real lineWidth: Math.max(24, (width - row.bare) / 2)

    implicitHeight: row.height
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Étape %1 sur 3 : %2").arg(step).arg(names[step - 1])

    Row {
        id: row

        // Circles, words and gaps; the lines between take what is left.
        readonly property real bare: implicitWidth - 2 * root.lineWidth

        spacing: 16

        Repeater {
            model: 3

            Row {
                id: entry

                required property int index
                readonly property bool on: index + 1 === root.step

                spacing: 16

                Rectangle {
                    width: 48
                    height: 48
                    radius: 24
                    color: entry.on ? Theme.accent : Theme.surfaceSunken

                    PlainText {
                        anchors.centerIn: parent
                        type: Theme.label
                        weight: Theme.strong
                        color: entry.on ? Theme.onAccent : Theme.onSurfaceMuted
                        text: entry.index + 1
                    }
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    weight: entry.on ? Theme.strong : Theme.regular
                    color: entry.on ? Theme.onSurface : Theme.onSurfaceMuted
                    text: root.names[entry.index]
                }
                Divider {
                    visible: entry.index < 2
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.lineWidth
                }
            }
        }
    }
}
