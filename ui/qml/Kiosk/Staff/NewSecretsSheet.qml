pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A new PIN or badge, shown once: only their hashes are kept.
StaffSheet {
    id: root

    required property TeamViewModel team
    readonly property bool hasPin: team.toldPin !== ""
    readonly property bool hasBadge: team.toldBadge !== ""

    objectName: "secrets-sheet"
    open: team.toldName !== ""
    title: team.toldName
    subtitle: hasPin && hasBadge ? qsTr("Badge et code personnel") : hasBadge ? qsTr("Nouveau badge") : qsTr("Nouveau code personnel")
    plateWidth: 840
    plateHeight: hasBadge ? 500 : 400
    onClosed: team.closeTold()

    Row {
        id: both

        spacing: 40

        Rectangle {
            visible: root.hasBadge
            width: 280
            height: 280
            radius: Theme.radiusM
            color: Theme.surfaceRaised

            QrCode {
                objectName: "new-badge"
                anchors.fill: parent
                anchors.margins: 16
                text: root.team.toldLink
                Accessible.name: qsTr("Badge de %1").arg(root.team.toldName)
            }
        }
        Column {
            width: root.hasBadge ? 440 : 760
            spacing: 8

            PlainText {
                visible: root.hasPin
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: qsTr("Code personnel")
            }
            PlainText {
                objectName: "new-pin"
                visible: root.hasPin
                type: Theme.figure
                tabular: true
                text: root.team.toldPin.split("").join(" ")
                Accessible.name: qsTr("Code personnel : %1").arg(root.team.toldPin.split("").join(" "))
            }
            PlainText {
                visible: root.hasBadge
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: qsTr("Badge")
            }
            PlainText {
                objectName: "new-badge-text"
                visible: root.hasBadge
                type: Theme.staffName
                weight: Theme.strong
                tabular: true
                text: root.team.toldBadge
            }
            Item {
                width: 1
                height: 8
            }
            Note {
                width: parent.width
                kind: "caution"
                symbol: "eye-off"
                heading: qsTr("Affiché une seule fois.")
                text: root.hasBadge && !root.hasPin ? qsTr("Photographiez ou imprimez ce badge : personne d’autre ne peut le relire.") : root.hasBadge ? qsTr("Photographiez ou imprimez le badge, et donnez le code de vive voix : personne d’autre ne peut le relire.") : qsTr("Donnez-le de vive voix : personne d’autre ne peut le relire.")
            }
        }
    }
    StaffButton {
        objectName: "secrets-done"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kind: "primary"
        symbol: "check"
        text: qsTr("C’est noté")
        onClicked: root.team.closeTold()
    }
}
