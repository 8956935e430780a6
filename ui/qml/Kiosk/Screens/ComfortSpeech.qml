import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// For people who listen and who press keys; and what this terminal can do for whom, in words.
Column {
    id: root

    required property SpeechViewModel speech
    signal statementWanted

    spacing: Theme.space(2)

    Card {
        width: parent.width
        height: rows.height + 16

        Column {
            id: rows

            y: 8
            width: parent.width

            Toggle {
                objectName: "speech"
                width: parent.width
                symbol: "audio-lines"
                text: qsTr("Lecture vocale")
                detail: qsTr("Toucher une fois dit, deux fois choisit")
                on: root.speech.isOn
                onClicked: root.speech.toggle()
            }
            Divider {
                x: 28
                width: parent.width - 56
            }
            Toggle {
                objectName: "ignore-quick"
                width: parent.width
                symbol: "keyboard"
                text: qsTr("Ignorer les doubles appuis")
                detail: qsTr("Une touche compte une fois par demi-seconde")
                on: root.speech.ignoresQuick
                onClicked: root.speech.toggleQuick()
            }
        }
    }
    SecondButton {
        objectName: "louder"
        width: parent.width
        symbol: "volume-2"
        text: qsTr("Volume de la voix : %1 %").arg(root.speech.volume)
        onClicked: root.speech.louder()
    }
    SecondButton {
        objectName: "statement"
        width: parent.width
        symbol: "accessibility"
        text: qsTr("Déclaration d’accessibilité")
        onClicked: root.statementWanted()
    }
}
