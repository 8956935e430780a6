pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What to do next: show a badge, then type a code.
Column {
    id: root

    required property StaffSignInViewModel signIn
    property FrameFeed feed: null
    readonly property bool hasBadge: signIn.step === "pin"
    readonly property bool isKnown: hasBadge && signIn.isKnown
    property bool explains: false

    function roleName(role: string): string {
        return role === "manager" ? qsTr("Responsable") : role === "support" ? qsTr("Support") : qsTr("Vente");
    }

    onHasBadgeChanged: explains = false

    PlainText {
        type: Theme.staffTiny
        weight: Theme.strong
        color: Theme.onSurfaceMuted
        text: root.hasBadge ? qsTr("BADGE LU") : qsTr("ÉQUIPE")
    }
    PlainText {
        width: parent.width
        topPadding: 8 + type.nudge
        wrapMode: Text.WordWrap
        type: Theme.staffHero
        text: root.isKnown ? qsTr("Bonjour %1").arg(root.signIn.firstName) : root.hasBadge ? qsTr("Bonjour") : qsTr("Présentez votre badge")
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PlainText {
        width: parent.width
        topPadding: 8 + type.nudge
        wrapMode: Text.WordWrap
        type: Theme.staffHeading
        color: Theme.onSurfaceMuted
        text: root.hasBadge ? qsTr("Entrez votre code à 4 chiffres.") : qsTr("Devant la caméra ou avec le lecteur : le QR au dos de votre carte.")
    }
    Item {
        width: parent.width
        height: 32
    }
    CameraPane {
        visible: !root.hasBadge && feed !== null && feed.present
        width: parent.width
        feed: root.feed
        symbol: "qr-code"
    }
    Item {
        width: parent.width
        height: 16
    }
    Panel {
        width: parent.width
        height: 98

        Rectangle {
            id: badgeSign

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            width: 64
            height: 64
            radius: 32
            color: root.hasBadge ? Theme.accentSoft : Theme.surfaceSunken

            Avatar {
                visible: root.isKnown
                anchors.fill: parent
                size: 64
                accent: true
                initials: root.signIn.initials
            }
            Icon {
                visible: !root.isKnown
                anchors.centerIn: parent
                name: root.hasBadge ? "id-card" : "qr-code"
                color: root.hasBadge ? Theme.accent : Theme.onSurface
                size: 32
            }
        }
        Column {
            anchors.left: badgeSign.right
            anchors.leftMargin: 16
            anchors.right: parent.right
            anchors.rightMargin: 150
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffHeading
                weight: Theme.strong
                text: root.isKnown ? root.signIn.name : root.hasBadge ? qsTr("Votre badge est lu") : qsTr("En attente d’un badge")
            }
            PlainText {
                width: parent.width
                elide: Text.ElideRight
                type: Theme.staffBody
                color: Theme.onSurfaceMuted
                text: root.isKnown ? [root.roleName(root.signIn.role), root.signIn.department].filter(Boolean).join(" · ") : root.hasBadge ? qsTr("Votre nom s’affiche une fois le code vérifié.") : qsTr("Il peut être lu sur tous les écrans.")
            }
        }
        StatusPill {
            visible: root.hasBadge
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            kind: "positive"
            symbol: "check"
            text: qsTr("Badge lu")
        }
    }
    Item {
        width: parent.width
        height: 16
    }
    Row {
        width: parent.width
        spacing: 12

        StaffButton {
            objectName: "other-badge"
            visible: root.hasBadge
            width: (parent.width - 12) / 2
            medium: true
            symbol: "scan-line"
            text: qsTr("Lire un autre badge")
            onClicked: root.signIn.otherBadge()
        }
        StaffButton {
            objectName: "badge-forgotten"
            width: root.hasBadge ? (parent.width - 12) / 2 : parent.width
            medium: true
            symbol: "circle-question-mark"
            text: qsTr("Badge oublié")
            onClicked: root.explains = !root.explains
        }
    }
    Item {
        visible: root.explains
        width: parent.width
        height: 16
    }
    Note {
        objectName: "badge-forgotten-note"
        visible: root.explains
        width: parent.width
        symbol: "info"
        text: qsTr("Demandez à un responsable : Équipe, votre nom, Nouveau badge. Il s’affiche à l’écran, se photographie ou s’imprime, et l’ancien ne vaut plus rien.")
    }
}
