pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One question, no name.
Item {
    id: root

    required property DoneViewModel done
    readonly property list<var> answers: [
        {
            key: "yes",
            symbol: "smile",
            text: qsTr("Oui")
        },
        {
            key: "fair",
            symbol: "meh",
            text: qsTr("Moyen")
        },
        {
            key: "no",
            symbol: "frown",
            text: qsTr("Non")
        }
    ]

    implicitHeight: Math.max(words.implicitHeight, faces.height)

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: faces.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            text: root.done.rating === "" ? qsTr("Était-ce facile ?") : qsTr("Merci de votre réponse")
        }
        PlainText {
            visible: root.done.rating === ""
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: qsTr("Une seule question, sans nom.")
        }
    }
    Row {
        id: faces

        anchors.right: parent.right
        visible: root.done.rating === ""
        height: visible ? implicitHeight : 0

        Repeater {
            model: root.answers

            Column {
                id: answer

                required property var modelData

                width: Math.max(152, caption.implicitWidth + 16)
                spacing: 8

                RoundButton {
                    objectName: "rate-" + answer.modelData.key
                    anchors.horizontalCenter: parent.horizontalCenter
                    implicitWidth: 104
                    implicitHeight: 104
                    symbolSize: 60
                    symbol: answer.modelData.symbol
                    text: answer.modelData.text
                    onClicked: root.done.rate(answer.modelData.key)
                }
                PlainText {
                    id: caption

                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    type: Theme.label
                    weight: Theme.medium
                    text: answer.modelData.text
                    Accessible.ignored: true
                }
            }
        }
    }
}
