pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// A cabin: free, somebody's, this customer's, or out of use.
T.AbstractButton {
    id: root

    required property int number
    required property string status
    required property string who
    readonly property bool isMine: status === "mine"
    readonly property bool isFree: status === "free"

    implicitHeight: 64
    focusPolicy: Qt.TabFocus
    text: qsTr("Cabine %1").arg(number)
    Accessible.role: Accessible.RadioButton
    Accessible.name: text + ", " + who
    Accessible.checkable: true
    Accessible.checked: isMine

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusS
            color: root.isMine ? Theme.accentSoft : root.status === "taken" || root.down ? Theme.surfaceSunken : "transparent"
            border.width: root.visualFocus ? Theme.edgeStrong : root.isMine ? Theme.edge : root.isFree ? Theme.edge / 2 : 0
            border.color: root.visualFocus ? Theme.onSurface : root.isMine ? Theme.accent : Theme.outlineStrong
        }
        DashedEdge {
            anchors.fill: parent
            visible: root.status === "shut" && !root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent

            PlainText {
                anchors.horizontalCenter: parent.horizontalCenter
                type: Theme.staffHeading
                weight: Theme.strong
                tabular: true
                color: root.status === "shut" ? Theme.onSurfaceMuted : Theme.onSurface
                text: root.number
            }
            PlainText {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth, root.width - 6)
                elide: Text.ElideRight
                type: Theme.staffTiny
                weight: root.isMine ? Theme.strong : Theme.regular
                color: root.isMine ? Theme.accent : root.isFree ? Theme.positive : Theme.onSurfaceMuted
                text: root.who
            }
        }
    }
}
