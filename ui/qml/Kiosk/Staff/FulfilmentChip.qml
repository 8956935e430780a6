pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// How a line will be had: touch, choose, done. Draws 40 and hears 56.
T.AbstractButton {
    id: root

    required property string how
    required property string when
    property bool free: false
    property bool last: false
    // Two icons, the gaps, the air at both ends.
    readonly property real around: 2 * (18 + 8) + 24
    readonly property bool long: whole.implicitWidth + around > width + 1
    readonly property color ink: how === "" ? Theme.critical : how === "take_now" ? (last ? Theme.caution : Theme.positive) : Theme.onSurface

    implicitHeight: Math.max(40, label.implicitHeight + 8)
    implicitWidth: whole.implicitWidth + around
    focusPolicy: Qt.TabFocus
    containmentMask: hearing
    text: how === "" ? qsTr("Indisponible") : how === "take_now" ? qsTr("À emporter") : how === "store_pickup" ? qsTr("Retrait %1").arg(when) : free ? qsTr("Livraison %1, offerte").arg(when) : qsTr("Livraison %1").arg(when)
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: text

    Item {
        id: hearing

        y: -8
        width: root.width
        height: root.height + 16
    }
    background: Rectangle {
        radius: Math.min(Theme.radiusPill, height / 2)
        color: root.down ? Theme.surfaceSunken : root.how === "" ? Theme.criticalSoft : Theme.surfaceRaised
        border.width: root.visualFocus ? Theme.edge : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : root.how === "" ? Theme.critical : Theme.outlineStrong
    }
    contentItem: Item {
        PlainText {
            id: whole

            visible: false
            type: Theme.staffBody
            weight: Theme.strong
            text: root.text
        }
        Row {

            anchors.centerIn: parent
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.how === "" ? "circle-alert" : root.how === "take_now" ? "store" : root.how === "store_pickup" ? "map-pin" : "truck"
                color: root.ink
                size: 18
            }
            PlainText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                // A long day stands on two lines rather than beyond its chip.
                width: root.long ? root.width - root.around : whole.implicitWidth
                wrapMode: root.long ? Text.WordWrap : Text.NoWrap
                type: root.long ? Theme.staffTiny : Theme.staffBody
                weight: Theme.strong
                color: root.ink
                text: root.text
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron-down"
                color: root.ink
                size: 18
            }
        }
    }
}
