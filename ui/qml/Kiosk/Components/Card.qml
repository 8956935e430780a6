import QtQuick
import Kiosk.Style

// A raised surface; a brand without shadows gets an edge instead.
Item {
    id: root

    property real radius: Theme.radiusL
    property color color: Theme.surfaceRaised
    default property alias content: ground.data

    readonly property bool flat: Theme.cardShadow[1] === 0 || Theme.highContrast

    Shadow {
        radius: root.radius
    }
    Rectangle {
        id: ground

        anchors.fill: parent
        radius: root.radius
        color: root.color
        border.width: root.flat ? Theme.edge : 0
        border.color: Theme.outline
    }
}
