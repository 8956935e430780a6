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

    // Larger letters need more than the screen has.
    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(height, settings.implicitHeight)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: settings

            x: (scroll.width - width) / 2
            y: Math.max(0, (scroll.height - height) / 2)
            width: 560
            spacing: 12

            Panel {
                width: parent.width
                height: 96

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
                height: 80

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
                height: 80

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
                width: parent.width
                height: 80

                PlainText {
                    x: 24
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - sizes.width - 56
                    wrapMode: Text.WordWrap
                    type: Theme.staffHeading
                    weight: Theme.strong
                    text: qsTr("Taille du texte")
                }
                Row {
                    id: sizes

                    anchors.right: parent.right
                    anchors.rightMargin: 24
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8

                    Repeater {
                        // Only what this screen has room for.
                        model: [100, 125, 150].filter(percent => percent <= Math.round(Viewport.largestText * 100))

                        StaffChip {
                            required property int modelData

                            objectName: "text-" + modelData
                            text: qsTr("%1 %").arg(modelData)
                            on: root.signIn.textPercent === modelData
                            onClicked: root.signIn.setText(modelData)
                        }
                    }
                }
            }
            Panel {
                visible: root.hasCamera || root.hasAudit || root.hasCredits
                width: parent.width
                height: 80

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
}
