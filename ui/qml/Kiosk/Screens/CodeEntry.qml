pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The code of a cart or of a printed article, typed on keys that hold only the characters that occur. The boxes say how
// many there are: the first character tells the two kinds apart.
Item {
    id: root

    required property ScanViewModel scan
    // Whoever hears a code can use it.
    readonly property bool personal: true
    // In reach mode all keys are below the line and the boxes above it.
    readonly property int columns: Viewport.reach ? 11 : 8
    readonly property real gap: 12
    readonly property bool low: !Viewport.portrait
    readonly property real keyWidth: (keys.width - (columns - 1) * gap) / columns

    implicitHeight: keys.y + keys.height + gap + 92

    Row {
        id: boxes

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 16
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Code tapé : %1").arg(root.scan.typed.split("").join(" "))

        Repeater {
            model: root.scan.codeLength

            Rectangle {
                id: box

                required property int index
                readonly property string character: root.scan.typed.charAt(index)

                width: 112
                height: root.low ? 104 : 136
                radius: Theme.radiusM
                color: Theme.surfaceRaised
                border.width: index === root.scan.typed.length ? Theme.edgeStrong : Theme.edge
                border.color: index === root.scan.typed.length ? Theme.accent : Theme.outlineStrong

                PlainText {
                    anchors.centerIn: parent
                    type: Theme.price
                    weight: Theme.strong
                    text: box.character
                }
            }
        }
    }
    // A ground of its own: in a white brand white keys would have no edge.
    Rectangle {
        anchors.top: keys.top
        anchors.topMargin: -root.gap * 2
        anchors.bottom: parent.bottom
        anchors.bottomMargin: -root.gap * 2
        width: parent.width
        radius: Theme.radiusL
        color: Theme.surfaceSunken
    }
    Grid {
        id: keys

        anchors.top: boxes.bottom
        anchors.topMargin: root.low ? 40 : Viewport.reach ? 96 : 64
        x: root.gap * 2
        width: parent.width - 2 * x
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.scan.alphabet.length

            Key {
                required property int index

                width: root.keyWidth
                implicitHeight: root.low || Viewport.reach ? 80 : 96
                character: root.scan.alphabet.charAt(index)
                onChosen: text => root.scan.press(text)
            }
        }
    }
    FunctionKey {
        objectName: "code-erase"
        anchors.top: keys.bottom
        anchors.topMargin: root.gap
        anchors.right: keys.right
        width: root.keyWidth * 2 + root.gap
        symbol: "delete"
        symbolSize: 42
        text: qsTr("Effacer")
        autoRepeat: true
        onClicked: root.scan.erase()
    }
    FunctionKey {
        objectName: "code-camera"
        anchors.top: keys.bottom
        anchors.topMargin: root.gap
        anchors.left: keys.left
        width: root.keyWidth * 4 + root.gap * 3
        symbol: "camera"
        caption: Theme.largeText ? qsTr("Caméra") : text
        text: qsTr("Revenir à la caméra")
        onClicked: root.scan.stopTyping()
    }
}
