pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Any order of any channel: by a number or a code, or by the name of a customer who agrees to be looked for.
StaffSheet {
    id: root

    required property CounterViewModel counter
    readonly property CounterWords words: CounterWords {}
    readonly property bool hasDigit: /[0-9]/.test(field.text)

    open: counter.isFinding
    title: qsTr("Chercher une commande")
    subtitle: qsTr("De la boutique, du site ou d’une autre boutique")
    plateWidth: 960
    plateHeight: 336
    onClosed: counter.closeFind()
    onOpenChanged: if (open) {
        field.text = "";
        field.take();
    }

    // A name is looked for by its own button alone: whoever touches it says that the customer agrees.
    function search(): void {
        if (hasDigit)
            counter.findCode(field.text);
        else
            byName.forceActiveFocus(Qt.TabFocusReason);
    }

    StaffField {
        id: field

        objectName: "counter-query"
        width: parent.width
        label: qsTr("Numéro de commande, de retour ou de colis, code du client, ou nom")
        action: qsTr("Chercher")
        onSubmitted: root.search()
    }
    Row {
        id: ways

        anchors.top: field.bottom
        anchors.topMargin: 12
        spacing: 12

        StaffButton {
            objectName: "counter-find-code"
            medium: true
            enabled: field.text !== "" && !root.counter.isAsking
            opacity: enabled ? 1 : 0.5
            kind: root.hasDigit ? "primary" : "quiet"
            symbol: "hash"
            text: qsTr("Ce numéro ou ce code")
            onClicked: root.counter.findCode(field.text)
        }
        StaffButton {
            id: byName

            objectName: "counter-find-name"
            medium: true
            enabled: field.text !== "" && !root.counter.isAsking
            opacity: enabled ? 1 : 0.5
            kind: root.hasDigit ? "quiet" : "primary"
            symbol: "user-check"
            text: qsTr("Ce nom, le client est d’accord")
            onClicked: root.counter.findName(field.text)
        }
    }
    Note {
        objectName: "counter-find-problem"
        anchors.top: ways.bottom
        anchors.topMargin: 12
        width: parent.width
        visible: root.counter.problem !== ""
        kind: root.counter.problem === "needs_network" ? "neutral" : "caution"
        symbol: root.counter.problem === "needs_network" ? "wifi-off" : "search"
        text: root.words.problem(root.counter.problem)
    }
}
