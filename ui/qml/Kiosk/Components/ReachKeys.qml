pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Two keys that move what is longer than its place, for hands that do not drag. Gone while there is nothing to move.
Row {
    id: root

    required property Flickable target

    readonly property real step: Math.max(120, target.height - 120)
    readonly property real last: Math.max(0, target.contentHeight - target.height)

    visible: last > 8
    spacing: Theme.space(2)

    function slideBy(distance: real): void {
        slide.to = Math.max(0, Math.min(last, target.contentY + distance));
        slide.restart();
    }

    NumberAnimation {
        id: slide

        target: root.target
        property: "contentY"
        duration: Theme.normal
        easing.type: Theme.easing
    }
    RoundButton {
        objectName: "reach-up"
        symbol: "arrow-up"
        text: qsTr("Voir plus haut")
        onClicked: root.slideBy(-root.step)
    }
    RoundButton {
        objectName: "reach-down"
        symbol: "arrow-down"
        text: qsTr("Voir plus bas")
        onClicked: root.slideBy(root.step)
    }
}
