pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The answer to a scan, seen from where the scanner is held: the edges of the screen, and a sign that does not rest on
// colour. It is there in the next frame and goes slowly. Thin strips, since a frame as large as the window would have
// the whole window painted again.
Item {
    id: root

    required property ScanAnswerViewModel answer
    readonly property bool lit: answer.kind !== ""
    // Kept while it goes.
    property bool refused: false
    readonly property color ink: refused ? Theme.caution : Theme.positive
    readonly property real thickness: Viewport.staff ? 10 : 20

    opacity: 0
    visible: opacity > 0
    Accessible.ignored: true
    onLitChanged: {
        if (lit) {
            fade.stop();
            opacity = 1;
        } else {
            fade.start();
        }
    }

    NumberAnimation {
        id: fade

        target: root
        property: "opacity"
        to: 0
        duration: Theme.normal
    }
    // While the light is on, the next answer is seen by its sign, which is large for a moment.
    SequentialAnimation {
        id: beat

        PropertyAction {
            target: sign
            property: "scale"
            value: 1.4
        }
        PauseAnimation {
            duration: 100
        }
        NumberAnimation {
            target: sign
            property: "scale"
            to: 1
            duration: Theme.fast
        }
    }
    Connections {
        target: root.answer

        function onAnswered(): void {
            root.refused = root.answer.kind === "refused";
            beat.restart();
        }
    }
    Rectangle {
        objectName: "scan-light"
        width: parent.width
        height: root.thickness
        color: root.ink
    }
    Rectangle {
        y: parent.height - height
        width: parent.width
        height: root.thickness
        color: root.ink
    }
    Rectangle {
        width: root.thickness
        height: parent.height
        color: root.ink
    }
    Rectangle {
        x: parent.width - width
        width: root.thickness
        height: parent.height
        color: root.ink
    }
    Rectangle {
        id: sign

        anchors.horizontalCenter: parent.horizontalCenter
        transformOrigin: Item.Top
        y: root.thickness
        width: root.thickness * 6
        height: root.thickness * 4
        bottomLeftRadius: height / 2
        bottomRightRadius: height / 2
        color: root.ink

        Icon {
            objectName: "scan-light-accepted"
            anchors.centerIn: parent
            visible: !root.refused
            size: root.thickness * 2.4
            name: "check"
            color: Theme.surfaceRaised
        }
        Icon {
            objectName: "scan-light-refused"
            anchors.centerIn: parent
            visible: root.refused
            size: root.thickness * 2.4
            name: "x"
            color: Theme.surfaceRaised
        }
    }
}
