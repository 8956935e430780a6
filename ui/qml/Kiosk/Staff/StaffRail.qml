pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The rail at the side of the hand that holds the tablet: the shop's mark on top, the places stacked from the bottom, where the thumb is.
Rectangle {
    id: root

    required property list<var> places
    property string current: ""
    property int waiting: 0
    property var badges: ({})
    signal chosen(string key)

    implicitWidth: Theme.staffRail
    color: Theme.surfaceRaised

    Rectangle {
        LayoutMirroring.enabled: Viewport.leftHanded
        anchors.right: parent.right
        width: Theme.edge / 2
        height: parent.height
        color: Theme.outline
    }
    Image {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 12
        width: 56
        height: 56
        sourceSize: Qt.size(Math.ceil(width * Viewport.scale), Math.ceil(height * Viewport.scale))
        source: "image://icons/mark/" + Theme.brandId
        Accessible.role: Accessible.Graphic
        Accessible.name: Theme.brandName
    }
    Column {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 4

        Repeater {
            model: root.places

            RailEntry {
                required property var modelData

                objectName: "rail-" + modelData.key
                // More places than there is room for stand a little closer, below the mark.
                height: Math.min(implicitHeight, (root.height - 92) / root.places.length - 4)
                symbol: modelData.symbol
                text: modelData.text
                on: modelData.key === root.current
                count: modelData.key === "sending" ? root.waiting : root.badges[modelData.key] ?? 0
                isUnsure: modelData.key === "sending"
                onClicked: root.chosen(modelData.key)
            }
        }
    }
}
