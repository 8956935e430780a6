pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One terminal. "Last frame" is apart from "seen": a terminal can answer and be frozen.
Rectangle {
    id: root

    required property var terminal
    property bool focused: false
    signal chosen
    readonly property string standing: terminal.status
    readonly property string kind: standing === "frozen" || terminal.rejected > 0 ? "critical" : standing === "offline" || standing === "unsent" ? "caution" : standing === "well" ? "positive" : "neutral"
    readonly property string word: standing === "frozen" ? qsTr("Image figée") : terminal.rejected > 0 && standing !== "offline" ? qsTr("Refus") : standing === "offline" ? qsTr("Hors ligne") : standing === "unsent" ? qsTr("À envoyer") : standing === "well" ? qsTr("En ligne") : qsTr("Nouveau")
    readonly property string mark: standing === "frozen" || (terminal.rejected > 0 && standing !== "offline") ? "octagon-alert" : standing === "offline" ? "cloud-off" : standing === "unsent" ? "clock" : standing === "well" ? "check" : "minus"

    objectName: "terminal-" + terminal.code
    radius: Theme.radiusM
    color: Theme.surfaceRaised
    border.width: focused ? Theme.edgeStrong : kind === "critical" || standing === "offline" ? Theme.edge : Theme.edge / 2
    border.color: focused ? Theme.onSurface : kind === "critical" ? Theme.critical : standing === "offline" ? Theme.caution : Theme.outline
    Accessible.role: Accessible.ListItem
    Accessible.onPressAction: root.chosen()
    Accessible.name: [terminal.name, terminal.place, word, terminal.cameraNames, terminal.cameraText, terminal.wipesFailed > 0 ? qsTr("effacement à vérifier") : ""].filter(Boolean).join(", ")

    TapHandler {
        onTapped: root.chosen()
    }
    Icon {
        id: device

        x: 16
        y: 18
        name: root.terminal.profile === "kiosk" ? "monitor" : root.terminal.profile === "tablet" ? "tablet" : "layout-dashboard"
        size: 22
    }
    Column {
        anchors.left: device.right
        anchors.leftMargin: 8
        anchors.right: pill.left
        anchors.rightMargin: 6
        y: 16

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: root.terminal.name || root.terminal.code
        }
        PlainText {
            width: root.width - 62
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: [root.terminal.place, root.terminal.code].filter(Boolean).join(" · ")
        }
    }
    StatusPill {
        id: pill

        anchors.right: parent.right
        anchors.rightMargin: 14
        y: 14
        kind: root.kind
        symbol: root.mark
        text: root.word
    }
    Grid {
        id: facts

        readonly property real cellWidth: (width - 12) / 2

        x: 16
        y: 70
        width: parent.width - 32
        columns: 2
        columnSpacing: 12
        rowSpacing: Viewport.wide ? 16 : 8

        Fact {
            width: facts.cellWidth
            label: qsTr("Vu il y a")
            text: root.terminal.seen || "–"
            kind: root.terminal.seenBad ? "caution" : ""
        }
        Fact {
            width: facts.cellWidth
            label: qsTr("Dernière image")
            text: root.terminal.frame || "–"
            kind: root.terminal.frameBad ? "critical" : ""
        }
        Fact {
            width: facts.cellWidth
            label: qsTr("Version")
            text: root.terminal.version || "–"
            kind: root.terminal.isOldVersion ? "caution" : ""
        }
        Fact {
            objectName: root.objectName + "-unsent"
            width: facts.cellWidth
            label: qsTr("À envoyer")
            text: root.terminal.rejected ? qsTr("%1 · %n refus", "", root.terminal.rejected).arg(root.terminal.unsent) : root.terminal.unsent
            kind: root.terminal.rejected ? "critical" : root.terminal.unsent ? "caution" : ""
        }
    }
    Rule {
        x: 16
        anchors.bottom: devices.top
        anchors.bottomMargin: 10
        width: parent.width - 32
    }
    Row {
        id: devices

        x: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14
        spacing: 14

        Peripheral {
            symbol: "camera"
            health: root.terminal.camera
            text: root.terminal.cameraText || stateWord()
        }
        Peripheral {
            symbol: "scan-barcode"
            health: root.terminal.scanner
            text: stateWord()
        }
        Peripheral {
            visible: root.terminal.printer !== "" && root.terminal.printer !== "none"
            symbol: "printer"
            health: root.terminal.printer
            text: stateWord()
        }
        Peripheral {
            visible: root.terminal.clockOffset !== ""
            symbol: "clock"
            health: root.terminal.clockBad ? "off" : "ok"
            text: root.terminal.clockOffset
        }
        Peripheral {
            objectName: root.objectName + "-wipes"
            visible: root.terminal.wipesFailed > 0
            symbol: "eraser"
            health: "off"
            text: root.terminal.wipesFailed
        }
    }
}
