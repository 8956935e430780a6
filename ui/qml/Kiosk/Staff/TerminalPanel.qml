pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Beside the terminals: a new one, or the one that was touched.
Panel {
    id: root

    required property TerminalCareViewModel care
    required property bool mayChange
    readonly property bool pairs: care.panel === "pair"

    objectName: "terminal-panel"

    PlainText {
        id: heading

        x: 20
        y: 18
        width: parent.width - 84
        elide: Text.ElideRight
        type: Theme.staffName
        weight: Theme.strong
        text: root.pairs ? qsTr("Nouveau terminal") : root.care.title
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    StaffIconButton {
        objectName: "terminal-panel-close"
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 8
        symbol: "x"
        text: qsTr("Fermer")
        onClicked: root.care.close()
    }
    Flickable {
        anchors.top: heading.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 20
        width: parent.width - 40
        contentHeight: inside.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Loader {
            id: inside

            width: parent.width
            sourceComponent: root.pairs ? pairing : detail
        }
    }
    Component {
        id: pairing

        TerminalPairing {
            care: root.care
        }
    }
    Component {
        id: detail

        TerminalDetail {
            care: root.care
            mayChange: root.mayChange
        }
    }
}
