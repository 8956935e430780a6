pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One terminal: what needs somebody, the last frame, the facts, its name and place, its log, and the way out.
Column {
    id: root

    required property TerminalCareViewModel care
    required property bool mayChange
    readonly property var problems: ({
            "terminal_is_your_own": qsTr("Vous êtes devant ce terminal : retirez-le depuis un autre."),
            "place_not_yours": qsTr("Un autre magasin s’en occupe : son responsable, ou le support."),
            "terminal_unknown": qsTr("Ce terminal a déjà été retiré."),
            "location_unknown": qsTr("Ce lieu n’existe plus.")
        })

    spacing: 12

    Repeater {
        model: root.care.alerts

        Note {
            required property string modelData

            width: root.width
            kind: "caution"
            symbol: "triangle-alert"
            text: modelData
        }
    }
    Row {
        width: parent.width
        spacing: 14

        Rectangle {
            id: picture

            width: 128
            height: 128
            radius: Theme.radiusS
            color: Theme.surfaceSunken

            Image {
                objectName: "terminal-frame"
                anchors.fill: parent
                anchors.margins: 4
                fillMode: Image.PreserveAspectFit
                source: root.care.frame
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Dernière image de l’écran, %1").arg(root.care.frameAge)
            }
            Icon {
                visible: root.care.frame === ""
                anchors.centerIn: parent
                name: "image-off"
                color: Theme.onSurfaceMuted
                size: 28
            }
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - picture.width - 14
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: root.care.frame === "" ? qsTr("Pas encore d’image.") : [qsTr("Son écran"), root.care.frameAge].filter(Boolean).join(" ") + ". " + qsTr("Trop petit pour y lire quoi que ce soit.")
        }
    }
    Grid {
        id: facts

        width: parent.width
        columns: 2
        columnSpacing: 12
        rowSpacing: 8

        Repeater {
            model: root.care.facts

            Fact {
                required property string value
                required kind

                width: (facts.width - 12) / 2
                text: value
            }
        }
    }
    Rule {
        width: parent.width
    }
    StaffField {
        id: named

        objectName: "terminal-name"
        visible: root.mayChange
        width: parent.width
        label: qsTr("Nom")
        text: root.care.name
        onEdited: text => root.care.typeName(text)
    }
    TerminalPlaces {
        visible: root.mayChange
        width: parent.width
        care: root.care
    }
    Note {
        objectName: "terminal-moving"
        visible: root.care.moving !== ""
        width: parent.width
        symbol: "info"
        text: qsTr("Se croit encore à %1 : le changement compte à son prochain démarrage.").arg(root.care.moving)
    }
    Note {
        objectName: "terminal-problem"
        visible: root.care.problem !== ""
        width: parent.width
        kind: "critical"
        symbol: "triangle-alert"
        text: root.problems[root.care.problem] ?? (Versions.words(root.care.problem) || qsTr("Le serveur ne répond pas. Rien n’est changé."))
    }
    StaffButton {
        objectName: "terminal-save"
        visible: root.care.canSave
        width: parent.width
        medium: true
        kind: "primary"
        symbol: "check"
        text: qsTr("Enregistrer")
        onClicked: root.care.save()
    }
    StaffButton {
        objectName: "terminal-recorder"
        visible: root.mayChange && root.care.recorder !== "here"
        width: parent.width
        medium: true
        symbol: "file-clock"
        text: root.care.recorder === "waits" ? qsTr("Journal demandé…") : qsTr("Demander son journal")
        onClicked: root.care.askRecorder()
    }
    StaffButton {
        objectName: "terminal-recorder-take"
        visible: root.care.recorder === "here"
        width: parent.width
        medium: true
        symbol: "download"
        text: qsTr("Journal reçu %1").arg(root.care.recorderAge)
        onClicked: root.care.takeRecorder()
    }
    StaffButton {
        objectName: "terminal-leave"
        visible: root.mayChange && !root.care.isLeaving
        width: parent.width
        medium: true
        symbol: "unplug"
        text: qsTr("Retirer ce terminal")
        onClicked: root.care.leave()
    }
    Note {
        visible: root.care.isLeaving
        width: parent.width
        kind: "critical"
        symbol: "triangle-alert"
        heading: qsTr("Retirer %1 ?").arg(root.care.title)
        text: qsTr("Il s’efface dès qu’il entend le serveur. Ce qu’il n’a pas envoyé est scellé et doit être exporté avant.")
    }
    Row {
        visible: root.care.isLeaving
        spacing: 8

        StaffButton {
            objectName: "terminal-stay"
            medium: true
            text: qsTr("Garder")
            onClicked: root.care.stay()
        }
        StaffButton {
            objectName: "terminal-revoke"
            medium: true
            kind: "strong"
            symbol: "unplug"
            text: qsTr("Retirer")
            onClicked: root.care.revoke()
        }
    }
}
