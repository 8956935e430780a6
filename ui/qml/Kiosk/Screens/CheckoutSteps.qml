pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Style

// Where the shopper is: you, pay, done.
RowLayout {
    id: root

    required property int step
    readonly property list<string> names: [qsTr("Vous"), qsTr("Payer"), qsTr("C’est fait")]

    spacing: 16
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Étape %1 sur 3 : %2").arg(step).arg(names[step - 1])

    component Step: Row {
        id: entry

        required property int number
        readonly property bool on: number === root.step

        spacing: 16

        Rectangle {
            width: Math.max(48, Theme.label.line + 12)
            height: width
            radius: width / 2
            color: entry.on ? Theme.accent : Theme.surfaceSunken

            PlainText {
                anchors.centerIn: parent
                type: Theme.label
                weight: Theme.strong
                color: entry.on ? Theme.onAccent : Theme.onSurfaceMuted
                text: entry.number
            }
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            weight: entry.on ? Theme.strong : Theme.regular
            color: entry.on ? Theme.onSurface : Theme.onSurfaceMuted
            text: root.names[entry.number - 1]
        }
    }

    Step {
        number: 1
    }
    Divider {
        Layout.fillWidth: true
    }
    Step {
        number: 2
    }
    Divider {
        Layout.fillWidth: true
    }
    Step {
        number: 3
    }
}
