pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// The path of an article: asked, picked, in the cabin. Touching a step goes there, forwards or back.
Row {
    id: root

    required property string reached
    required property bool live
    required property string article
    readonly property var steps: [
        {
            key: "asked",
            text: qsTr("Demandé")
        },
        {
            key: "picked",
            text: qsTr("Pris en rayon")
        },
        {
            key: "in_cabin",
            text: qsTr("En cabine")
        }
    ]
    readonly property int current: ["asked", "picked", "in_cabin"].indexOf(reached)
    signal chosen(string key)

    spacing: 2

    Repeater {
        model: root.steps

        T.AbstractButton {
            id: step

            required property var modelData
            required property int index
            readonly property bool isCurrent: root.live && index === root.current
            readonly property bool isDone: index <= root.current

            objectName: "step-" + modelData.key
            width: (root.width - 4) / 3
            height: root.height
            enabled: root.live
            focusPolicy: Qt.TabFocus
            text: modelData.text
            Accessible.role: Accessible.RadioButton
            Accessible.name: root.article + ", " + text
            Accessible.checkable: true
            Accessible.checked: isCurrent
            onClicked: root.chosen(modelData.key)

            background: Rectangle {
                topLeftRadius: step.index === 0 ? Theme.radiusS : 0
                bottomLeftRadius: topLeftRadius
                topRightRadius: step.index === 2 ? Theme.radiusS : 0
                bottomRightRadius: topRightRadius
                color: step.isCurrent ? Theme.inverse : step.down ? Theme.outline : Theme.surfaceSunken
                border.width: step.visualFocus ? Theme.edgeStrong : 0
                border.color: step.isCurrent ? Theme.accent : Theme.onSurface
            }
            contentItem: Item {
                Row {
                    anchors.centerIn: parent
                    spacing: 6

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: step.isDone
                        name: "check"
                        size: 18
                        color: step.isCurrent ? Theme.onInverse : Theme.onSurface
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        type: Theme.staffSmall
                        weight: step.isCurrent ? Theme.strong : Theme.medium
                        color: step.isCurrent ? Theme.onInverse : step.isDone ? Theme.onSurface : Theme.onSurfaceMuted
                        text: step.text
                    }
                }
            }
        }
    }
}
