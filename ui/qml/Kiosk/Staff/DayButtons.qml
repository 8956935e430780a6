pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What can be said of the task in the panel: taken, gone on with, given back, done. Why not, where it cannot.
Column {
    id: root

    required property DayViewModel day
    readonly property bool locked: day.locked !== ""

    spacing: 10

    function taking(kind: string): string {
        switch (kind) {
        case "call":
            return qsTr("J’y vais");
        case "try_on":
            return qsTr("Je prépare cet essayage");
        case "parcel":
            return qsTr("Je prépare ce colis");
        }
        return root.day.isAtCounter ? qsTr("Je m’en occupe") : qsTr("Je prépare ce retrait");
    }

    Note {
        objectName: "day-notice"
        width: parent.width
        visible: root.day.notice !== ""
        kind: "caution"
        symbol: "info"
        text: root.day.notice
    }
    PlainText {
        objectName: "day-holder"
        width: parent.width
        visible: root.day.holder !== ""
        wrapMode: Text.WordWrap
        type: Theme.staffBody
        weight: Theme.medium
        text: root.day.holder
    }
    PlainText {
        objectName: "day-locked"
        width: parent.width
        visible: root.locked && !root.day.isDone
        wrapMode: Text.WordWrap
        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        text: root.day.locked
    }
    StaffButton {
        objectName: "day-cart"
        width: parent.width
        visible: root.day.hasCart
        enabled: !root.day.isAsking && !root.locked
        opacity: enabled ? 1 : 0.5
        symbol: "shopping-bag"
        text: qsTr("Ouvrir son panier")
        onClicked: root.day.openCart()
    }
    StaffButton {
        objectName: "day-release"
        width: parent.width
        visible: root.day.mayRelease
        enabled: !root.day.isAsking && !root.locked
        opacity: enabled ? 1 : 0.5
        medium: true
        symbol: "undo-2"
        text: qsTr("Rendre à l’équipe")
        onClicked: root.day.release()
    }
    StaffButton {
        objectName: "day-take-over"
        width: parent.width
        visible: root.day.mayTakeOver
        enabled: !root.day.isAsking && !root.locked
        opacity: enabled ? 1 : 0.5
        kind: "strong"
        text: qsTr("Je le reprends")
        onClicked: root.day.takeOver()
    }
    StaffButton {
        objectName: "day-take"
        width: parent.width
        visible: root.day.mayTake
        enabled: !root.day.isAsking && !root.locked
        opacity: enabled ? 1 : 0.5
        kind: "strong"
        text: root.taking(root.day.kind)
        onClicked: root.day.take()
    }
    StaffButton {
        objectName: "day-end"
        width: parent.width
        visible: root.day.mayEnd
        enabled: !root.day.isAsking && !root.locked
        opacity: enabled ? 1 : 0.5
        kind: "strong"
        symbol: "check"
        text: qsTr("C’est fait")
        onClicked: root.day.end()
    }
    StaffButton {
        objectName: "day-go-on"
        width: parent.width
        visible: root.day.mayGoOn
        kind: "strong"
        text: qsTr("Continuer")
        onClicked: root.day.goOn()
    }
}
