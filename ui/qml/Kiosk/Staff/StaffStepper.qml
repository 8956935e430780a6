pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// Minus, figure, plus on the staff scale. `subject` completes the accessible names.
Rectangle {
    id: root

    required property int value
    property string subject: ""
    // Whether one less than one takes the line away.
    property bool removes: true
    signal minus
    signal plus

    implicitWidth: 124
    implicitHeight: Theme.staffTarget
    radius: Theme.radiusS
    color: "transparent"
    border.width: Theme.edge / 2
    border.color: Theme.outlineStrong

    StepButton {
        objectName: root.objectName + "-minus"
        symbol: root.value > 1 || !root.removes ? "minus" : "trash-2"
        text: (root.value > 1 || !root.removes ? qsTr("Un de moins") : qsTr("Retirer")) + ", " + root.subject
        onClicked: root.minus()
    }
    PlainText {
        anchors.centerIn: parent
        type: Theme.staffBody
        weight: Theme.strong
        tabular: true
        text: root.value
    }
    StepButton {
        objectName: root.objectName + "-plus"
        anchors.right: parent.right
        symbol: "plus"
        text: qsTr("Un de plus") + ", " + root.subject
        onClicked: root.plus()
    }

    component StepButton: T.AbstractButton {
        id: step

        required property string symbol

        width: Theme.staffTarget
        height: root.height
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: text

        background: Rectangle {
            visible: step.down || step.visualFocus
            anchors.fill: parent
            anchors.margins: 4
            radius: Theme.radiusS
            color: Theme.surfaceSunken
            border.width: step.visualFocus ? Theme.edge : 0
            border.color: Theme.onSurface
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: step.symbol
                size: 20
            }
        }
    }
}
