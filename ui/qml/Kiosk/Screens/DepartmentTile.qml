pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// A department: its drawing on a flat ground, its name under it.
T.AbstractButton {
    id: root

    required property string picture
    required property int tint

    implicitWidth: 224
    implicitHeight: Math.max(224, 184 + caption.implicitHeight)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusM
        color: root.down ? Qt.darker(Theme.tint(root.tint), 1.05) : Theme.tint(root.tint)
        border.width: root.visualFocus ? Theme.edgeStrong : Theme.highContrast ? Theme.edge : 0
        border.color: Theme.onSurface
    }
    contentItem: Item {
        ProductPicture {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 12
            width: parent.width
            height: 156
            bare: true
            air: 0
            picture: root.picture
        }
        PlainText {
            id: caption

            y: 172
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            weight: Theme.medium
            text: root.text
        }
    }
}
