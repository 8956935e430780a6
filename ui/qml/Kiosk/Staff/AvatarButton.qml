pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// The person signed in; touching it opens their page.
T.AbstractButton {
    id: root

    required property string initials

    implicitWidth: Theme.staffTarget
    implicitHeight: Theme.staffTarget
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: height / 2
        color: "transparent"
        border.width: root.visualFocus ? Theme.edge : 0
        border.color: Theme.onSurface
    }
    contentItem: Item {
        Avatar {
            anchors.centerIn: parent
            initials: root.initials
            accent: true
        }
    }
}
