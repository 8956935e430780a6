pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One control of a camera: left to the camera, or a value on a slider with a step to both sides.
Column {
    id: root

    required property string name
    required property string title
    required property int value
    required property int minimum
    required property int maximum
    required property int step
    required property bool hasAutomatic
    required property bool isAutomatic
    required property string refusal
    signal valueWanted(int value)
    signal automaticWanted
    readonly property string said: name !== "torch" ? value : value === minimum ? qsTr("éteinte") : maximum - minimum === 1 ? qsTr("allumée") : value

    spacing: 8

    Item {
        width: parent.width
        height: Theme.staffTarget

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - automatic.width - 12
            elide: Text.ElideRight
            type: Theme.staffSmall
            weight: Theme.medium
            color: Theme.onSurfaceMuted
            text: root.isAutomatic ? root.title : root.title + " · " + root.said
        }
        StaffChip {
            id: automatic

            objectName: "camera-auto-" + root.name
            visible: root.hasAutomatic
            anchors.right: parent.right
            text: qsTr("Automatique")
            on: root.isAutomatic
            onClicked: root.automaticWanted()
        }
    }
    Item {
        width: parent.width
        height: Theme.staffTarget

        StaffIconButton {
            id: less

            objectName: "camera-less-" + root.name
            symbol: "minus"
            text: qsTr("Moins") + ", " + root.title
            onClicked: root.valueWanted(root.value - root.step)
        }
        T.Slider {
            id: slider

            objectName: "camera-value-" + root.name
            anchors.left: less.right
            anchors.right: more.left
            anchors.margins: 8
            height: parent.height
            from: root.minimum
            to: root.maximum
            stepSize: 1
            value: root.value
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Slider
            Accessible.name: root.title
            onMoved: root.valueWanted(Math.round(value))

            background: Rectangle {
                y: (slider.height - height) / 2
                width: slider.width
                height: 8
                radius: 4
                color: Theme.surfaceSunken
                border.width: slider.visualFocus || Theme.highContrast ? Theme.edge : 0
                border.color: Theme.onSurface

                Rectangle {
                    width: slider.visualPosition * parent.width
                    height: parent.height
                    radius: 4
                    color: root.isAutomatic ? Theme.outlineStrong : Theme.onSurface
                }
            }
            handle: Rectangle {
                x: slider.visualPosition * (slider.width - width)
                y: (slider.height - height) / 2
                width: 28
                height: 28
                radius: 14
                color: Theme.surfaceRaised
                border.width: Theme.edge
                border.color: root.isAutomatic ? Theme.outlineStrong : Theme.onSurface
            }
        }
        StaffIconButton {
            id: more

            objectName: "camera-more-" + root.name
            anchors.right: parent.right
            symbol: "plus"
            text: qsTr("Plus") + ", " + root.title
            onClicked: root.valueWanted(root.value + root.step)
        }
    }
    PlainText {
        objectName: "camera-refusal-" + root.name
        visible: root.refusal !== ""
        width: parent.width
        wrapMode: Text.WordWrap
        type: Theme.staffSmall
        weight: Theme.strong
        color: Theme.caution
        text: root.refusal
    }
}
