pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One piece to fetch: where, what; touched when it is on the arm.
T.AbstractButton {
    id: root

    required property string lineId
    required property string sku
    required property string name
    required property string detail
    required property string shelf
    required property string heading
    required property bool isHere
    required property bool isPicked
    readonly property real above: heading === "" ? 0 : 36

    objectName: "pick-" + sku
    implicitHeight: Theme.staffTargetMain + above
    focusPolicy: Qt.TabFocus
    text: name + " " + detail
    Accessible.role: Accessible.CheckBox
    Accessible.name: [heading, name, detail, shelf, isHere ? "" : qsTr("pas ici")].filter(Boolean).join(", ")
    Accessible.checkable: true
    Accessible.checked: isPicked

    background: Item {
        PlainText {
            visible: root.heading !== ""
            x: 4
            y: 10
            type: Theme.staffSmall
            weight: Theme.strong
            color: Theme.onSurfaceMuted
            text: root.heading
        }
        Rectangle {
            y: root.above
            width: parent.width
            height: parent.height - y - 8
            radius: Theme.radiusS
            color: root.isPicked ? Theme.positiveSoft : root.down ? Theme.surfaceSunken : Theme.surfaceRaised
            border.width: root.visualFocus ? Theme.edgeStrong : Theme.edge / 2
            border.color: root.visualFocus ? Theme.onSurface : root.isPicked ? Theme.positive : Theme.outlineStrong
        }
    }
    contentItem: Item {
        Icon {
            id: mark

            x: 16
            y: root.above + (root.height - root.above - 8 - height) / 2
            name: root.isPicked ? "circle-check" : root.isHere ? "circle" : "triangle-alert"
            color: root.isPicked ? Theme.positive : root.isHere ? Theme.onSurfaceMuted : Theme.caution
            size: 26
        }
        Column {
            anchors.left: mark.right
            anchors.leftMargin: 14
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: mark.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffHeading
                weight: Theme.strong
                text: root.shelf
            }
            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffSmall
                color: root.isHere ? Theme.onSurfaceMuted : Theme.caution
                text: root.name + " · " + root.detail + (root.isHere ? "" : " · " + qsTr("pas ici"))
            }
        }
    }
}
