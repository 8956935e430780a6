pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What comes back: pieces, why, how it looks, and whether it is sold again.
StaffSheet {
    id: root

    required property CounterReturnViewModel back
    readonly property CounterWords words: CounterWords {}

    open: back.isOpen
    closable: !back.isAsking
    title: qsTr("Retour de la commande %1").arg(back.number)
    subtitle: back.announced === "" ? qsTr("Regardez l’article avant de le reprendre.") : qsTr("Annoncé par le client, %1 : il reste à regarder l’article.").arg(back.announced)
    plateWidth: 1080
    plateHeight: 744
    onClosed: back.close()

    ListView {
        objectName: "back-lines"
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: 12
        model: root.back.rows
        delegate: CounterBackLine {
            width: ListView.view.width
            back: root.back
        }
    }
    Item {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(72, problem.visible ? problem.height : 0)

        Note {
            id: problem

            objectName: "back-problem"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - confirm.width - 24
            visible: root.back.problem !== ""
            kind: root.back.problem === "needs_network" ? "neutral" : "critical"
            symbol: root.back.problem === "needs_network" ? "wifi-off" : "triangle-alert"
            text: root.words.problem(root.back.problem)
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - confirm.width - 24
            visible: !problem.visible
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            color: Theme.onSurfaceMuted
            text: root.back.missing === "lines" ? qsTr("Touchez ce qui revient.") : root.back.missing === "reason" ? qsTr("Dites pourquoi.") : root.back.missing === "condition" ? qsTr("Dites dans quel état.") : qsTr("%n article(s), %1 au prix payé. Le remboursement est demandé à celui qui a encaissé.", "", root.back.pieces).arg(root.back.worth)
        }
        StaffButton {
            id: confirm

            objectName: "back-confirm"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.back.missing === "" && !root.back.isAsking
            opacity: enabled ? 1 : 0.5
            kind: "primary"
            symbol: "undo-2"
            text: qsTr("Reprendre")
            onClicked: root.back.confirm()
        }
    }
}
