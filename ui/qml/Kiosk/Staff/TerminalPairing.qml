pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A new terminal: the code from its screen, four words to compare, a name, a place, and a person's yes.
Column {
    id: root

    required property TerminalCareViewModel care
    readonly property var problems: ({
            "pairing_unknown": qsTr("Aucun terminal n’affiche ce code. Il change toutes les 10 minutes."),
            "too_many_tries": qsTr("Trop d’essais. Attendez une minute."),
            "place_not_yours": qsTr("Un autre magasin s’en occupe : son responsable, ou le support."),
            "name_missing": qsTr("Donnez-lui un nom."),
            "location_unknown": qsTr("Ce lieu n’existe plus.")
        })

    spacing: 12

    StaffField {
        id: code

        objectName: "pairing-code"
        width: parent.width
        label: qsTr("Code affiché sur son écran")
        text: root.care.typed
        hints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText
        wrong: root.care.problem === "pairing_unknown"
        onEdited: text => root.care.typeCode(text)
    }
    Note {
        objectName: "pairing-problem"
        visible: root.care.problem !== ""
        width: parent.width
        kind: "critical"
        symbol: "triangle-alert"
        text: root.problems[root.care.problem] ?? (Versions.words(root.care.problem) || qsTr("Le serveur ne répond pas. Rien n’est changé."))
    }
    Rectangle {
        objectName: "pairing-found"
        visible: root.care.isFound
        width: parent.width
        height: found.implicitHeight + 24
        radius: Theme.radiusS
        color: Theme.surfaceSunken

        Column {
            id: found

            x: 14
            y: 12
            width: parent.width - 28
            spacing: 6

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffBody
                weight: Theme.strong
                text: root.care.profile === "kiosk" ? qsTr("Borne trouvée") : root.care.profile === "tablet" ? qsTr("Tablette trouvée") : qsTr("Poste trouvé")
            }
            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: [qsTr("Écran %1").arg(root.care.screen), qsTr("encore %1").arg(root.care.timeLeft)].join(" · ")
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                text: qsTr("Son écran doit montrer ces mots :")
            }
            Grid {
                id: words

                columns: 2
                spacing: 6

                Repeater {
                    model: root.care.words

                    Rectangle {
                        id: slot

                        required property string modelData

                        width: (found.width - 6) / 2
                        height: word.implicitHeight + 12
                        radius: 6
                        color: Theme.surfaceRaised

                        PlainText {
                            id: word

                            x: 10
                            y: 6
                            width: parent.width - 20
                            elide: Text.ElideRight
                            type: Theme.staffBody
                            weight: Theme.strong
                            text: slot.modelData
                        }
                    }
                }
            }
        }
    }
    StaffField {
        id: named

        objectName: "pairing-name"
        visible: root.care.isFound
        width: parent.width
        label: qsTr("Nom")
        text: root.care.name
        wrong: root.care.problem === "name_missing"
        onEdited: text => root.care.typeName(text)
    }
    TerminalPlaces {
        visible: root.care.isFound
        width: parent.width
        care: root.care
    }
    StaffButton {
        objectName: "pairing-approve"
        visible: root.care.isFound
        width: parent.width
        medium: true
        kind: "primary"
        text: root.care.isBusy ? qsTr("Un instant…") : qsTr("Mêmes mots : approuver")
        onClicked: root.care.approve()
    }
    StaffButton {
        objectName: "pairing-refuse"
        visible: root.care.isFound
        width: parent.width
        medium: true
        text: qsTr("Ce n’est pas lui, refuser")
        onClicked: root.care.refuse()
    }
}
