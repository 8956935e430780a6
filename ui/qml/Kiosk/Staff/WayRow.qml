pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One way to have a line, with its place, its pieces and their age.
T.AbstractButton {
    id: root

    required property int index
    required property string kind
    required property string locationId
    required property string place
    required property string distance
    required property string when
    required property int available
    required property string age
    required property bool isChosen
    required property bool isEnough
    readonly property color ink: isEnough ? Theme.onSurface : Theme.onSurfaceMuted

    objectName: "way-" + kind + "-" + locationId
    focusPolicy: Qt.TabFocus
    text: kind === "take_now" ? qsTr("À emporter, ici") : kind === "store_pickup" ? qsTr("Retrait %1").arg(when) : qsTr("Livraison %1").arg(when)
    Accessible.role: Accessible.RadioButton
    Accessible.name: text + ", " + place
    Accessible.checkable: true
    Accessible.checked: isChosen

    background: Rectangle {
        radius: Theme.radiusS
        color: root.isChosen ? Theme.accentSoft : root.down ? Theme.surfaceSunken : Theme.surfaceRaised
        border.width: root.isChosen || root.visualFocus ? Theme.edge : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : root.isChosen ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        Icon {
            id: sign

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            name: root.kind === "take_now" ? "store" : root.kind === "store_pickup" ? "map-pin" : "truck"
            color: root.ink
            size: 24
        }
        Column {
            anchors.left: sign.right
            anchors.leftMargin: 16
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                type: Theme.staffHeading
                weight: Theme.strong
                color: root.ink
                text: root.text
            }
            PlainText {
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: [root.place, root.distance].filter(Boolean).join(", ")
            }
        }
        Column {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                anchors.right: parent.right
                type: Theme.staffBody
                weight: Theme.medium
                color: root.isEnough ? Theme.onSurface : Theme.critical
                text: root.isEnough ? qsTr("%n pièce(s)", "", root.available) : qsTr("%n pièce(s), pas assez", "", root.available)
            }
            PlainText {
                anchors.right: parent.right
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.age
            }
        }
    }
}
