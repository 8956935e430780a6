pragma ComponentBehavior: Bound
import QtQuick

// Ten digits for a personal code. What is typed is shown as dots by the screen, never here.
Grid {
    id: root

    signal digit(string character)
    signal erased
    signal cleared

    columns: 3
    spacing: 12

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        PadKey {
            required property string modelData

            objectName: "pin-" + modelData
            width: (root.width - 24) / 3
            height: 92
            text: modelData
            onClicked: root.digit(modelData)
        }
    }
    PadKey {
        objectName: "pin-clear"
        width: (root.width - 24) / 3
        height: 92
        bare: true
        text: qsTr("Effacer")
        onClicked: root.cleared()
    }
    PadKey {
        objectName: "pin-0"
        width: (root.width - 24) / 3
        height: 92
        text: "0"
        onClicked: root.digit("0")
    }
    PadKey {
        objectName: "pin-erase"
        width: (root.width - 24) / 3
        height: 92
        bare: true
        symbol: "delete"
        text: qsTr("Effacer le dernier chiffre")
        onClicked: root.erased()
    }
}
