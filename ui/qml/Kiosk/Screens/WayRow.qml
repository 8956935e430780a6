pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One level: label, main figure, place, age; its action. The whole row opens the arithmetic.
T.AbstractButton {
    id: root

    required property ProductViewModel product
    required property string kind
    required property string locationId
    required property string symbol
    required property string level
    required property string figure
    required property string place
    required property string age
    required property string verb
    required property bool isFirst
    property bool parted: false
    readonly property bool possible: verb !== ""
    // A second thing to see of this level, in words; nothing when there is none.
    property string more: ""
    property string moreSymbol: "map"
    signal sumWanted
    signal moreWanted

    objectName: "way-" + (kind === "take_now" ? "here" : kind === "store_pickup" ? "near" : "delivered")
    implicitHeight: words.implicitHeight + (more === "" ? 56 : 36)
    text: [level, figure, place, age].filter(part => part !== "").join(", ")
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    onClicked: {
        if (locationId !== "" && age !== "")
            sumWanted();
    }

    background: Rectangle {
        color: root.down ? Theme.surfaceSunken : "transparent"
        radius: Theme.radiusM
        border.width: root.visualFocus ? Theme.edgeStrong : 0
        border.color: Theme.onSurface

        Divider {
            visible: root.parted
            width: parent.width
        }
    }
    contentItem: Item {
        Rectangle {
            id: disc

            x: 28
            anchors.verticalCenter: parent.verticalCenter
            width: 72
            height: 72
            radius: Math.min(Theme.radiusPill, 36)
            color: root.possible ? Theme.positiveSoft : Theme.surfaceSunken

            Icon {
                anchors.centerIn: parent
                name: root.symbol
                size: 38
                color: root.possible ? Theme.positive : Theme.onSurfaceMuted
            }
        }
        Column {
            id: words

            anchors.left: disc.right
            anchors.leftMargin: 24
            anchors.right: act.visible ? act.left : parent.right
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.label
                weight: Theme.medium
                color: Theme.onSurfaceMuted
                text: root.level
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.title
                text: root.figure
            }
            PlainText {
                visible: text !== ""
                width: parent.width
                wrapMode: Text.WordWrap
                text: root.place
            }
            AgeLine {
                visible: root.age !== ""
                topPadding: 4
                text: root.age
                checking: root.product.isChecking
            }
            TextButton {
                objectName: "more-" + root.kind
                visible: root.more !== ""
                symbol: root.moreSymbol
                text: root.more
                onClicked: root.moreWanted()
            }
        }
        ActionButton {
            id: act

            objectName: "take-" + root.kind
            visible: root.possible
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(256, implicitWidth)
            ground: root.isFirst ? Theme.accent : Theme.surfaceRaised
            ink: root.isFirst ? Theme.onAccent : Theme.onSurface
            edgeWidth: root.isFirst ? 0 : Theme.edge
            edgeColor: Theme.outlineStrong
            text: root.verb
            onClicked: {
                Touched.note(act, null);
                root.product.take(root.kind, root.locationId);
            }
        }
    }
}
