pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One value of a filter: a swatch with its name, a box for a size, a chip for the rest; each says what it would leave.
Item {
    id: root

    required property string kind
    required property string text
    required property string swatch
    required property string count
    required property string spoken
    property bool on: false
    signal chosen

    implicitWidth: choice.width
    implicitHeight: choice.height

    Loader {
        id: choice

        sourceComponent: root.kind === "colour" && root.swatch !== "" ? colour : root.kind === "size" ? size : chip
    }
    Component {
        id: chip

        Chip {
            on: root.on
            text: root.text
            count: root.count
            Accessible.name: root.spoken
            onClicked: root.chosen()
        }
    }
    Component {
        id: size

        Column {
            spacing: 4

            SizeBox {
                anchors.horizontalCenter: parent.horizontalCenter
                on: root.on
                text: root.text
                Accessible.name: root.spoken
                onClicked: root.chosen()
            }
            PlainText {
                anchors.horizontalCenter: parent.horizontalCenter
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: root.count
                Accessible.ignored: true
            }
        }
    }
    Component {
        id: colour

        Column {
            width: Math.max(168, name.implicitWidth)
            spacing: 4

            Swatch {
                anchors.horizontalCenter: parent.horizontalCenter
                on: root.on
                swatch: root.swatch
                text: root.text
                Accessible.name: root.spoken
                onClicked: root.chosen()
            }
            PlainText {
                id: name

                anchors.horizontalCenter: parent.horizontalCenter
                type: Theme.label
                weight: root.on ? Theme.strong : Theme.medium
                text: root.text
                Accessible.ignored: true
            }
            PlainText {
                anchors.horizontalCenter: parent.horizontalCenter
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: root.count
                Accessible.ignored: true
            }
        }
    }
}
