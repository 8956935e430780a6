pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Stores around this one: north is up, the farther from the middle the farther away. Numbers are those of the list.
Rectangle {
    id: root

    required property ProductViewModel product
    readonly property real reachX: width / 2 - 56
    readonly property real reachY: height / 2 - 56
    signal storeWanted(string locationId)

    radius: Theme.radiusM
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outline

    Repeater {
        model: [0.95, 0.66, 0.38]

        Rectangle {
            required property real modelData

            anchors.centerIn: parent
            width: 2 * root.reachX * modelData
            height: 2 * root.reachY * modelData
            radius: height / 2
            color: "transparent"
            border.width: Theme.edge
            border.color: Theme.outline
            Accessible.ignored: true
        }
    }
    Row {
        x: Theme.space(2)
        y: Theme.space(2)
        spacing: 4

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "arrow-up"
            size: 28
            color: Theme.onSurfaceMuted
        }
        PlainText {
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: qsTr("Nord")
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: 72
        height: 72
        radius: Math.min(Theme.radiusPill, 36)
        color: Theme.inverse
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Vous êtes ici")

        Icon {
            anchors.centerIn: parent
            name: "person-standing"
            size: 40
            color: Theme.onInverse
        }
    }
    Repeater {
        model: root.product.stores

        T.AbstractButton {
            id: store

            required property string locationId
            required property string number
            required property string name
            required property string where
            required property bool isOpen
            required property string openWord
            required property bool isDrawn
            required property real mapX
            required property real mapY

            objectName: "map-" + locationId
            visible: isDrawn
            width: Theme.target
            height: Theme.target
            x: root.width / 2 + mapX * root.reachX - width / 2
            y: root.height / 2 + mapY * root.reachY - height / 2
            text: [number, name, where, openWord].join(", ")
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Button
            Accessible.name: text
            onClicked: root.storeWanted(locationId)

            background: Rectangle {
                anchors.centerIn: parent
                width: 72
                height: 72
                radius: Math.min(Theme.radiusPill, 36)
                color: store.down ? Theme.surfaceSunken : store.isOpen ? Theme.positiveSoft : Theme.surfaceRaised
                border.width: store.visualFocus ? Theme.edgeStrong : Theme.edge
                border.color: store.visualFocus ? Theme.onSurface : store.isOpen ? Theme.positive : Theme.outlineStrong
            }
            contentItem: Item {
                PlainText {
                    anchors.centerIn: parent
                    type: Theme.bodyL
                    weight: Theme.strong
                    color: store.isOpen ? Theme.positive : Theme.onSurface
                    text: store.number
                }
            }
        }
    }
}
