import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// Whose credit a line is, in two letters; a touch shares this line alone. Draws 28 and hears 48.
T.AbstractButton {
    id: root

    required property string initials
    required property string subject

    implicitWidth: Theme.staffTarget
    implicitHeight: Theme.staffTarget
    focusPolicy: Qt.TabFocus
    text: qsTr("Crédit de %1").arg(subject)
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: Item {
        Avatar {
            anchors.centerIn: parent
            size: 28
            initials: root.initials
            border.width: root.visualFocus || root.down ? Theme.edge : Theme.highContrast ? Theme.edge : 0
        }
    }
}
