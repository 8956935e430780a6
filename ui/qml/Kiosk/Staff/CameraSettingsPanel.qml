pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// How one camera hangs and is set, and a try with a code.
Panel {
    id: root

    required property CameraSetupViewModel setup

    Flickable {
        id: scroller

        anchors.fill: parent
        anchors.margins: 16
        anchors.bottomMargin: test.height + 32
        clip: true
        contentHeight: settings.height
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: settings

            width: parent.width
            spacing: 16

            CameraOptions {
                objectName: "camera-rotation"
                width: parent.width
                title: qsTr("Tourner l’image")
                options: root.setup.rotations
                onChosen: key => root.setup.turn(key)
            }
            Flow {
                width: parent.width
                spacing: 8

                StaffChip {
                    objectName: "camera-mirrored"
                    text: qsTr("Face à un miroir")
                    on: root.setup.isMirrored
                    onClicked: root.setup.mirror(!root.setup.isMirrored)
                }
                StaffChip {
                    objectName: "camera-shown-mirrored"
                    text: qsTr("Affichée en miroir")
                    on: root.setup.showsMirrored
                    onClicked: root.setup.showMirrored(!root.setup.showsMirrored)
                }
            }
            CameraOptions {
                objectName: "camera-size"
                width: parent.width
                title: qsTr("Taille de l’image")
                options: root.setup.sizes
                onChosen: key => root.setup.resize(key)
            }
            Repeater {
                model: root.setup.controls

                CameraControl {
                    width: settings.width
                    onValueWanted: value => root.setup.control(name, value)
                    onAutomaticWanted: root.setup.leaveToCamera(name)
                }
            }
            PlainText {
                visible: !root.setup.hasControls
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: qsTr("Cette caméra règle seule sa mise au point et son exposition.")
            }
            StaffButton {
                objectName: "camera-drop"
                visible: root.setup.count > 1
                small: true
                symbol: "x"
                text: qsTr("Ne plus lire cette caméra")
                onClicked: root.setup.drop()
            }
        }
    }
    Column {
        id: test

        x: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        width: parent.width - 32
        spacing: 12

        Note {
            objectName: "camera-test-result"
            visible: root.setup.testPhase !== "idle"
            width: parent.width
            kind: root.setup.testPhase === "read" ? "positive" : root.setup.testPhase === "failed" ? "caution" : "neutral"
            symbol: root.setup.testPhase === "read" ? "check" : root.setup.testPhase === "failed" ? "triangle-alert" : "scan-line"
            heading: root.setup.testPhase === "read" ? root.setup.testTitle : root.setup.testPhase === "failed" ? qsTr("Aucun code lu") : qsTr("Montrez un code à la caméra")
            text: root.setup.testPhase === "read" ? root.setup.testDetail : root.setup.testPhase === "failed" ? qsTr("Réglez la netteté et la lumière, puis recommencez.") : qsTr("Là où les clients le tiendront.")
        }
        StaffButton {
            objectName: "camera-test"
            width: parent.width
            medium: true
            kind: "strong"
            enabled: root.setup.testPhase !== "waiting" && root.setup.figures !== ""
            opacity: enabled ? 1 : 0.4
            symbol: "scan-line"
            text: qsTr("Essai de lecture")
            onClicked: root.setup.tryReading()
        }
    }
}
