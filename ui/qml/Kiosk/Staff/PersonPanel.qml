pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One person: name, role, what they may give away, and new secrets. What was changed is kept with one button.
Panel {
    id: root

    required property TeamViewModel team
    readonly property bool isOpen: team.person !== ""
    readonly property real inner: width - 40

    Connections {
        target: root.team

        function onChanged(): void {
            if (!nameField.inputFocus)
                nameField.text = root.team.name;
            if (!departmentField.inputFocus)
                departmentField.text = root.team.department;
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 48
        visible: !root.isOpen
        symbol: "user-round"
        title: qsTr("Choisissez une personne")
        text: qsTr("Son rôle, son plafond de remise, un nouveau code ou un nouveau badge.")
    }
    Flickable {
        id: scroll

        visible: root.isOpen
        x: 20
        y: 16
        width: root.inner
        height: foot.y - y - 8
        contentHeight: form.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: form

            width: parent.width
            spacing: 14

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffName
                weight: Theme.strong
                text: root.team.isNew ? qsTr("Nouvelle personne") : root.team.name
            }
            StaffField {
                id: nameField

                objectName: "person-name"
                width: parent.width
                label: qsTr("Prénom et nom")
                hints: Qt.ImhNoPredictiveText
                onEdited: text => root.team.setName(text)
                next: departmentField
            }
            StaffField {
                id: departmentField

                objectName: "person-department"
                width: parent.width
                label: qsTr("Rayon (facultatif)")
                action: qsTr("Enregistrer")
                onEdited: text => root.team.setDepartment(text)
                onSubmitted: root.team.save()
            }
            Column {
                width: parent.width
                spacing: 4

                PlainText {
                    type: Theme.staffSmall
                    weight: Theme.medium
                    color: Theme.onSurfaceMuted
                    text: qsTr("Rôle")
                }
                Row {
                    spacing: 8

                    StaffChip {
                        objectName: "role-salesperson"
                        text: qsTr("Vente")
                        on: root.team.role === "salesperson"
                        onClicked: root.team.setRole("salesperson")
                    }
                    StaffChip {
                        objectName: "role-manager"
                        text: qsTr("Responsable")
                        on: root.team.role === "manager"
                        onClicked: root.team.setRole("manager")
                    }
                    StaffChip {
                        visible: root.team.role === "support"
                        text: qsTr("Support")
                        on: true
                    }
                }
            }
            Column {
                visible: root.team.givesDiscounts
                width: parent.width
                spacing: 4

                PlainText {
                    type: Theme.staffSmall
                    weight: Theme.medium
                    color: Theme.onSurfaceMuted
                    text: qsTr("Remise au plus")
                }
                Row {
                    spacing: 8

                    StaffIconButton {
                        objectName: "ceiling-less"
                        symbol: "minus"
                        text: qsTr("Plafond plus bas")
                        onClicked: root.team.stepCeiling(-1)
                    }
                    PlainText {
                        objectName: "ceiling"
                        width: 72
                        anchors.verticalCenter: parent.verticalCenter
                        horizontalAlignment: Text.AlignHCenter
                        type: Theme.staffHeading
                        weight: Theme.strong
                        tabular: true
                        text: qsTr("%1 %").arg(root.team.ceiling)
                    }
                    StaffIconButton {
                        objectName: "ceiling-more"
                        symbol: "plus"
                        text: qsTr("Plafond plus haut")
                        onClicked: root.team.stepCeiling(1)
                    }
                    StaffChip {
                        objectName: "ceiling-role"
                        text: qsTr("Du rôle : %1 %").arg(root.team.roleCeiling)
                        on: !root.team.isOwnCeiling
                        onClicked: root.team.ceilingOfRole()
                    }
                }
            }
            Column {
                visible: !root.team.isNew && !root.team.isMe && root.team.isActive
                width: parent.width
                spacing: 8

                StaffButton {
                    objectName: "person-pin"
                    width: parent.width
                    medium: true
                    kind: root.team.confirming === "pin" ? "strong" : "quiet"
                    symbol: "rectangle-ellipsis"
                    text: root.team.confirming === "pin" ? qsTr("Confirmer : nouveau code") : qsTr("Nouveau code personnel")
                    onClicked: root.team.resetPin()
                }
                StaffButton {
                    objectName: "person-badge"
                    width: parent.width
                    medium: true
                    kind: root.team.confirming === "badge" ? "strong" : "quiet"
                    symbol: "id-card"
                    text: root.team.confirming === "badge" ? qsTr("Confirmer : nouveau badge") : qsTr("Nouveau badge")
                    onClicked: root.team.replaceBadge()
                }
            }
            Note {
                visible: root.team.confirming !== ""
                width: parent.width
                kind: "caution"
                symbol: "triangle-alert"
                text: root.team.confirming === "pin" ? qsTr("L’ancien code ne vaudra plus rien, et la personne est déconnectée partout.") : qsTr("L’ancien badge ne vaudra plus rien, et la personne est déconnectée partout.")
            }
            Note {
                objectName: "person-me"
                visible: root.team.isMe
                width: parent.width
                symbol: "info"
                text: qsTr("C’est vous : un autre responsable peut changer votre rôle, votre plafond et vos codes.")
            }
            Note {
                visible: !root.team.isActive
                width: parent.width
                symbol: "user-x"
                text: qsTr("N’entre plus nulle part. Ce qui a été fait à ce nom reste.")
            }
        }
    }
    Column {
        id: foot

        visible: root.isOpen
        x: 20
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        width: root.inner
        spacing: 8

        StaffButton {
            objectName: "person-leave"
            visible: !root.team.isNew && !root.team.isMe && root.team.confirming === ""
            width: parent.width
            medium: true
            symbol: root.team.isActive ? "user-x" : "user-check"
            text: root.team.isActive ? qsTr("A quitté l’équipe") : qsTr("Revient dans l’équipe")
            onClicked: root.team.toggleActive()
        }
        StaffButton {
            objectName: "person-save"
            visible: root.team.isDirty || root.team.isBusy
            width: parent.width
            kind: "primary"
            symbol: root.team.isBusy ? "refresh-cw" : "check"
            text: root.team.isBusy ? qsTr("Enregistrement…") : root.team.isNew ? qsTr("Ajouter") : qsTr("Enregistrer")
            onClicked: root.team.save()
        }
    }
}
