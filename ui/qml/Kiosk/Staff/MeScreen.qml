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
    property bool hasAudit: false
    property bool hasCredits: false
    signal cameraWanted
    signal auditWanted
    signal creditsWanted

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
            width: parent.width
            height: 96

            PlainText {
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("Rail et boutons")
            }
            Row {
                anchors.right: parent.right
                anchors.rightMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8

                StaffChip {
                    objectName: "hand-right"
                    text: qsTr("Droitier")
                    on: !root.signIn.isLeftHanded
                    onClicked: root.signIn.setHand("right")
                }
                StaffChip {
                    objectName: "hand-left"
                    text: qsTr("Gaucher")
                    on: root.signIn.isLeftHanded
                    onClicked: root.signIn.setHand("left")
                }
            }
        }
        Panel {
            visible: root.hasCamera || root.hasAudit || root.hasCredits
            width: parent.width
            height: 96

            PlainText {
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffHeading
                weight: Theme.strong
                text: qsTr("Ouvrir")
            }
            Row {
                anchors.right: parent.right
                anchors.rightMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8

                StaffButton {
                    objectName: "me-credits"
                    visible: root.hasCredits
                    small: true
                    symbol: "users"
                    text: qsTr("Crédits")
                    onClicked: root.creditsWanted()
                }
                StaffButton {
                    objectName: "me-audit"
                    visible: root.hasAudit
                    small: true
                    symbol: "scroll-text"
                    text: qsTr("Journal")
                    onClicked: root.auditWanted()
                }
                StaffButton {
                    objectName: "me-camera"
                    visible: root.hasCamera
                    small: true
                    symbol: "camera"
                    text: qsTr("Caméra")
                    onClicked: root.cameraWanted()
                }
            }
        }
        Note {
            objectName: "me-offline"
            visible: root.signIn.isOffline
            width: parent.width
            kind: "caution"
            symbol: "wifi-off"
            heading: qsTr("Connecté sans le serveur, jusqu’à %1.").arg(root.signIn.offlineUntil)
            text: qsTr("Il vérifiera à son retour, sans rien demander. Ce qui a besoin de lui attend ; vos commandes sont enregistrées à votre nom.")
        }
        Note {
            visible: !root.signIn.isOffline
            width: parent.width
            symbol: "info"
            text: qsTr("En vous déconnectant, le panier et la fiche ouverts quittent cet appareil. Les commandes enregistrées restent et partent seules.")
        }
    }
}
