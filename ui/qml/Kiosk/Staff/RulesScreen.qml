pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The rules of the shop: each with what it does, changed by steps, decided together; at the right what was decided before.
StaffPage {
    id: root

    required property RulesViewModel rules

    title: qsTr("Règles")
    context: rules.version > 0 ? qsTr("version %1").arg(rules.version) : ""
    hasActions: rules.mayChange
    Component.onCompleted: rules.enter()
    hint: [
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            color: Theme.onSurfaceMuted
            text: root.rules.changes > 0 ? qsTr("%n chiffre(s) changé(s), pas encore en vigueur", "", root.rules.changes) : root.rules.isSaved ? qsTr("En vigueur. Les terminaux l’apprennent dans les secondes qui suivent.") : qsTr("Chaque changement est daté et signé.")
        }
    ]
    actions: [
        StaffButton {
            objectName: "rules-undo"
            visible: root.rules.changes > 0
            text: qsTr("Annuler")
            onClicked: root.rules.undo()
        },
        StaffButton {
            objectName: "rules-save"
            enabled: root.rules.changes > 0 && !root.rules.isBusy
            opacity: enabled ? 1 : 0.5
            kind: "primary"
            symbol: "check"
            text: root.rules.isBusy ? qsTr("Un instant…") : qsTr("Mettre en vigueur")
            onClicked: root.rules.save()
        }
    ]

    Panel {
        id: left

        width: parent.width - side.width - 16
        height: parent.height

        ListView {
            id: list

            objectName: "rules-list"
            anchors.fill: parent
            anchors.margins: 2
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.rules.rows
            section.property: "group"
            section.delegate: Item {
                id: section

                required property string section

                width: list.width
                height: heading.implicitHeight + 24

                PlainText {
                    id: heading

                    x: 20
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 4
                    type: Theme.staffSmall
                    weight: Theme.strong
                    color: Theme.onSurfaceMuted
                    text: section.section
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
            }
            delegate: RuleItem {
                width: list.width
                mayChange: root.rules.mayChange
                onStepped: by => root.rules.step(key, by)
                onFocused: list.positionViewAtIndex(index, ListView.Contain)
            }
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: !root.rules.isKnown && !root.rules.isBusy
            symbol: Versions.symbol(root.rules.problem, "wifi-off")
            title: qsTr("Les règles sont au serveur")
            text: Versions.words(root.rules.problem) || qsTr("Il ne répond pas. Les terminaux gardent celles qu’ils connaissent.")
        }
    }
    Column {
        id: side

        anchors.right: parent.right
        width: Viewport.wide ? 400 : 336
        spacing: 12

        Note {
            objectName: "rules-problem"
            visible: root.rules.problem !== "" && root.rules.isKnown
            width: parent.width
            kind: "critical"
            symbol: "triangle-alert"
            text: root.rules.problem === "changed_meanwhile" ? qsTr("Quelqu’un d’autre a changé les règles entre-temps. Annulez et rouvrez l’écran pour les voir.") : Versions.words(root.rules.problem) || qsTr("Le serveur ne répond pas. Rien n’est changé.")
        }
        Panel {
            width: parent.width
            height: Math.min(root.height - 40, history.implicitHeight + 36)
            clip: true

            Column {
                id: history

                x: 20
                y: 18
                width: parent.width - 40
                spacing: 12

                PlainText {
                    width: parent.width
                    elide: Text.ElideRight
                    type: Theme.staffHeading
                    weight: Theme.strong
                    text: qsTr("Versions")
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                PlainText {
                    visible: past.count === 0
                    width: parent.width
                    wrapMode: Text.WordWrap
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: qsTr("Personne n’a encore rien changé : ce sont les règles d’usine.")
                }
                Repeater {
                    id: past

                    model: root.rules.versions

                    Column {
                        id: version

                        required property string head
                        required property string changes

                        width: history.width

                        PlainText {
                            width: parent.width
                            wrapMode: Text.WordWrap
                            type: Theme.staffSmall
                            weight: Theme.strong
                            text: version.head
                        }
                        PlainText {
                            width: parent.width
                            wrapMode: Text.WordWrap
                            type: Theme.staffSmall
                            color: Theme.onSurfaceMuted
                            text: version.changes
                        }
                    }
                }
            }
        }
    }
}
