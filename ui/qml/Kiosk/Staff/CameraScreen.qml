pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Scan
import Kiosk.Style

// The cameras of this terminal: the live picture with how good it is for reading, and beside it how the camera is set.
StaffPage {
    id: root

    required property CameraSetupViewModel setup
    required property FrameFeed feed
    // Of this camera: another one may give pictures meanwhile.
    readonly property bool live: setup.figures !== ""

    title: qsTr("Caméra")
    context: setup.figures
    hasActions: true
    hint: PlainText {
        objectName: "camera-saved"
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        elide: Text.ElideRight
        type: Theme.staffSmall
        weight: root.setup.saved === "failed" ? Theme.strong : Theme.regular
        color: root.setup.saved === "failed" ? Theme.critical : Theme.onSurfaceMuted
        text: root.setup.saved === "failed" ? qsTr("Rien n’a pu être enregistré : le disque refuse. Réessayez.") : root.setup.saved === "saved" ? qsTr("Enregistré pour ce terminal.") : root.setup.isChanged ? qsTr("Ces réglages s’appliquent déjà. Enregistrez-les pour les garder.") : qsTr("Réglages de ce terminal seulement.")
    }
    actions: [
        StaffButton {
            objectName: "camera-revert"
            visible: root.setup.isChanged
            symbol: "undo-2"
            text: qsTr("Rétablir")
            onClicked: root.setup.revert()
        },
        StaffButton {
            objectName: "camera-save"
            enabled: root.setup.isChanged
            opacity: enabled ? 1 : 0.4
            width: Math.max(264, implicitWidth)
            kind: "primary"
            symbol: "check"
            text: qsTr("Enregistrer")
            onClicked: root.setup.save()
        }
    ]
    Component.onCompleted: setup.enter()
    Component.onDestruction: setup.leave()

    Item {
        id: left

        width: parent.width - panel.width - 16
        height: parent.height

        Flow {
            id: cameras

            width: parent.width
            topPadding: 4
            bottomPadding: 12
            spacing: 8

            Repeater {
                model: root.setup.cameras

                StaffChip {
                    required property string source
                    required property string name
                    required property int place
                    required property bool isChosen

                    objectName: place < 0 ? "camera-add-" + source : "camera-" + place
                    symbol: place < 0 ? "plus" : "camera"
                    text: name
                    on: isChosen
                    Accessible.name: place < 0 ? qsTr("Lire aussi %1").arg(name) : name
                    onClicked: root.setup.choose(source)
                }
            }
        }
        ScanView {
            id: picture

            objectName: "camera-picture"
            anchors.top: cameras.bottom
            anchors.bottom: below.top
            anchors.bottomMargin: 16
            width: parent.width
            feed: root.feed
            radius: Theme.radiusM
            visible: root.live
        }
        Rectangle {
            anchors.fill: picture
            visible: !root.live
            radius: Theme.radiusM
            color: Theme.surfaceRaised
            border.width: Theme.edge / 2
            border.color: Theme.outline

            EmptyState {
                objectName: "camera-no-picture"
                anchors.centerIn: parent
                width: parent.width - 64
                symbol: "camera-off"
                title: qsTr("Pas d’image")
                text: root.setup.advice
            }
        }
        Column {
            id: below

            anchors.bottom: parent.bottom
            width: parent.width
            spacing: 12

            Row {
                width: parent.width
                spacing: 16

                CameraMeter {
                    objectName: "camera-sharpness"
                    width: (parent.width - 16) / 2
                    title: qsTr("Netteté")
                    share: root.setup.sharpness
                    word: root.setup.sharpnessText
                    kind: root.setup.sharpnessKind
                }
                CameraMeter {
                    objectName: "camera-light"
                    width: (parent.width - 16) / 2
                    title: qsTr("Lumière")
                    share: root.setup.light
                    word: root.setup.lightText
                    kind: root.setup.lightKind
                }
            }
            Note {
                objectName: "camera-advice"
                visible: root.setup.advice !== "" && root.live
                width: parent.width
                kind: "caution"
                symbol: "triangle-alert"
                text: root.setup.advice
            }
        }
    }
    CameraSettingsPanel {
        id: panel

        anchors.right: parent.right
        width: Viewport.wide ? 480 : 416
        height: parent.height
        setup: root.setup
    }
}
