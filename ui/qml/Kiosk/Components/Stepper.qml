pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// Minus, figure, plus. `subject` completes the accessible names.
Rectangle {
    id: root

    required property int value
    property string subject: ""
    signal minus
    signal plus

    implicitWidth: Math.max(208, 2 * Theme.target + figure.implicitWidth + 24)
    implicitHeight: Theme.target
    radius: Math.min(Theme.radiusPill, height / 2)
    color: "transparent"
    border.width: Theme.edge
    border.color: Theme.outlineStrong

    Row {
        anchors.centerIn: parent

        StepButton {
            objectName: root.objectName + "-minus"
            symbol: "minus"
            text: qsTr("Un de moins") + (root.subject ? ", " + root.subject : "")
            onClicked: root.minus()
        }
        PlainText {
            id: figure

            width: root.width - 2 * Theme.target
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            type: Theme.button
            weight: Theme.strong
            text: root.value
        }
        StepButton {
            objectName: root.objectName + "-plus"
            symbol: "plus"
            text: qsTr("Un de plus") + (root.subject ? ", " + root.subject : "")
            onClicked: root.plus()
        }
    }

    component StepButton: T.AbstractButton {
        id: step

        required property string symbol

        width: Theme.target
        height: Theme.target
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: text
        // So that whoever listens hears what a press came to.
        Accessible.description: qsTr("%1 maintenant").arg(root.value)

        background: Rectangle {
            visible: step.down || step.visualFocus
            anchors.fill: parent
            anchors.margins: 6
            radius: Math.min(Theme.radiusPill, height / 2)
            color: Theme.surfaceSunken
            border.width: step.visualFocus ? Theme.edgeStrong : 0
            border.color: Theme.onSurface
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: step.symbol
                size: 34
            }
        }
    }
}
