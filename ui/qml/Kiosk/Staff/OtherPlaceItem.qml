pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// The same variant at another place; touching it shows that place's sum.
T.AbstractButton {
    id: root

    required property string locationId
    required property string name
    required property string kind
    required property string figure
    required property string status
    required property string age
    required property bool isOld
    readonly property color tone: status === "out" ? Theme.critical : status === "good" ? Theme.positive : Theme.caution

    objectName: "other-" + locationId
    text: name
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: name + ", " + figure

    background: Rectangle {
        color: root.down || root.visualFocus ? Theme.surfaceSunken : "transparent"

        Rule {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    contentItem: Item {
        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: root.kind === "warehouse" ? "warehouse" : "store"
            color: Theme.onSurfaceMuted
            size: 18
        }
        PlainText {
            anchors.left: sign.right
            anchors.leftMargin: 8
            anchors.right: when.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideRight
            type: Theme.staffSmall
            weight: Theme.medium
            text: root.name
        }
        PlainText {
            id: when

            anchors.right: mark.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.staffTiny
            color: root.isOld ? Theme.caution : Theme.onSurfaceMuted
            text: root.age
        }
        Icon {
            id: mark

            anchors.right: number.left
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            name: root.status === "out" ? "x" : root.status === "good" ? "check" : root.status === "arriving" ? "truck" : "chevron-down"
            color: root.tone
            size: 16
        }
        PlainText {
            id: number

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: 32
            horizontalAlignment: Text.AlignRight
            type: Theme.staffBody
            weight: Theme.strong
            tabular: true
            color: root.status === "good" ? Theme.onSurface : root.tone
            text: root.figure
        }
    }
}
