pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Where the reader is, pointed at; when it is gone, what to do without it.
Rectangle {
    id: root

    required property AttractViewModel attract
    readonly property string place: attract.hasReader ? attract.readerPlace : ""
    readonly property bool pointsLeft: place === "left"

    objectName: "reader"
    implicitHeight: Math.max(176, sentence.implicitHeight + 64)
    color: Theme.inverse

    function title(): string {
        switch (place) {
        case "below":
            return qsTr("Présentez le code juste ici, sous l’écran");
        case "above":
            return qsTr("Présentez le code ici, au-dessus de l’écran");
        case "left":
            return qsTr("Présentez le code ici, à gauche de l’écran");
        case "right":
            return qsTr("Présentez le code ici, à droite de l’écran");
        default:
            return qsTr("Le lecteur ne répond pas");
        }
    }

    Rectangle {
        id: disc

        x: root.pointsLeft ? parent.width - width - Theme.margin : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: 96
        height: 96
        radius: Math.min(Theme.radiusPill, 48)
        color: Theme.accent

        Icon {
            anchors.centerIn: parent
            name: root.attract.hasReader ? "scan-line" : "keyboard"
            size: 52
            color: Theme.onAccent
        }
    }
    Column {
        id: sentence

        x: root.pointsLeft ? arrow.x + arrow.width + Theme.space(3) : disc.x + disc.width + Theme.space(4)
        width: (root.pointsLeft ? disc.x - Theme.space(4) : arrow.x - Theme.space(3)) - x
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            color: Theme.onInverse
            text: root.title()
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onInverseMuted
            text: root.attract.hasReader ? qsTr("Lecteur à 10 cm, lumière allumée. Rien n’est filmé ni gardé.") : qsTr("Touchez l’écran : vous pourrez taper le code de votre panier.")
        }
    }
    Icon {
        id: arrow

        visible: root.attract.hasReader
        x: root.pointsLeft ? Theme.margin : parent.width - width - Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: root.place === "above" ? "chevrons-up" : root.place === "left" ? "chevrons-left" : root.place === "right" ? "chevrons-right" : "chevrons-down"
        size: 64
        color: Theme.onInverse
    }
}
