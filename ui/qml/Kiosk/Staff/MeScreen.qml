pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Who is signed in here, in which language, and the way out.
StaffPage {
    id: root

    required property StaffSignInViewModel signIn
    required property ShellViewModel shell
    property bool hasCamera: false
    signal cameraWanted

    title: qsTr("Moi")
    context: shell.terminalName
    hasActions: true
    hint: PlainText {
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        text: qsTr("Un autre badge scanné change de personne.")
    }
    actions: StaffButton {
        objectName: "sign-out"
        width: Math.max(264, implicitWidth)
        kind: "primary"
        symbol: "log-out"
        text: qsTr("Se déconnecter")
        onClicked: root.signIn.signOut()
    }

    function roleName(role: string): string {
        return role === "manager" ? qsTr("Responsable") : role === "support" ? qsTr("Support") : qsTr("Vente");
    }

    Column {
        anchors.centerIn: parent
        width: 560
        spacing: 16

        Panel {
            width: parent.width
            height: 112

            Row {
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                spacing: 16

                Avatar {
                    size: 64
                    accent: true
                    initials: root.signIn.initials
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter

                    PlainText {
                        objectName: "me-name"
                        type: Theme.staffName
                        weight: Theme.strong
                        text: root.signIn.name
                    }
                    PlainText {
                        type: Theme.staffBody
                        color: Theme.onSurfaceMuted
                        text: [root.roleName(root.signIn.role), root.signIn.department].filter(Boolean).join(" · ")
                    }
                }
            }
        }
        Panel {
            width: parent.width
            height: 96

            PlainText {
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("Langue")
            }
            Row {
                anchors.right: parent.right
                anchors.rightMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8

                StaffChip {
                    objectName: "language-fr"
                    text: "Français"
                    on: root.shell.language === "fr"
                    onClicked: root.shell.setLanguage("fr")
                }
                StaffChip {
                    objectName: "language-en"
                    text: "English"
                    on: root.shell.language === "en"
                    onClicked: root.shell.setLanguage("en")
                }
            }
        }
        Panel {
            visible: root.hasCamera
            width: parent.width
            height: 96

            PlainText {
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("Caméra de ce terminal")
            }
            StaffButton {
                objectName: "me-camera"
                anchors.right: parent.right
                anchors.rightMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                small: true
                symbol: "camera"
                text: qsTr("Régler")
                onClicked: root.cameraWanted()
            }
        }
        Note {
            width: parent.width
            symbol: "info"
            text: qsTr("En vous déconnectant, le panier et la fiche ouverts quittent cet appareil. Les commandes enregistrées restent et partent seules.")
        }
    }
}
