pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// The people of the store, and the one being set up beside them.
StaffPage {
    id: root

    required property TeamViewModel team
    signal auditWanted

    title: qsTr("Équipe")
    context: team.isKnown ? qsTr("%n personne(s)", "", team.count) : ""
    Component.onCompleted: team.enter()

    Item {
        id: left

        width: parent.width - side.width - 16
        height: parent.height

        Row {
            id: head

            height: 64
            spacing: 8

            StaffButton {
                objectName: "team-add"
                y: 4
                small: true
                symbol: "user-plus"
                text: qsTr("Ajouter une personne")
                onClicked: root.team.add()
            }
            StaffButton {
                objectName: "team-audit"
                y: 4
                small: true
                symbol: "scroll-text"
                text: qsTr("Journal des actes")
                onClicked: root.auditWanted()
            }
        }
        TeamProblem {
            id: problem

            anchors.top: head.bottom
            width: parent.width
            team: root.team
        }
        Panel {
            anchors.top: problem.visible ? problem.bottom : head.bottom
            anchors.topMargin: problem.visible ? 16 : 0
            anchors.bottom: parent.bottom
            width: parent.width
            clip: true

            ListView {
                id: list

                objectName: "people"
                anchors.fill: parent
                anchors.margins: 1
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.team.people
                delegate: PersonItem {
                    id: item

                    width: list.width
                    height: Theme.staffTargetMain
                    selected: root.team.person === item.person
                    onClicked: root.team.select(item.person)
                }
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: list.count === 0
                symbol: "users"
                title: root.team.isKnown ? qsTr("Personne encore") : qsTr("L’équipe s’affichera ici")
                text: root.team.isKnown ? qsTr("Ajoutez la première personne de ce magasin.") : qsTr("Elle vient du serveur du magasin.")
            }
        }
    }
    PersonPanel {
        id: side

        anchors.right: parent.right
        width: Viewport.wide ? 440 : 400
        height: parent.height
        team: root.team
    }
}
