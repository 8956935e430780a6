import Kiosk.Models

// Does everything promised to a customer have its answer.
StatusChip {
    required property StatusViewModel status

    objectName: "promises-indicator"
    symbol: status.toConfirm ? "shield-alert" : "shield-check"
    kind: status.toConfirm ? "wait" : "ok"
    text: status.toConfirm ? qsTr("%n à confirmer", "", status.toConfirm) : qsTr("Tout est confirmé")
}
