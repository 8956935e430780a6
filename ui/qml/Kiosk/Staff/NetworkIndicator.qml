import Kiosk.Models

// Does this device reach the hub now. Never red: without a network everything goes on.
StatusChip {
    required property StatusViewModel status

    objectName: "network-indicator"
    symbol: status.isOnline ? "wifi" : "wifi-off"
    kind: status.isOnline ? "ok" : "off"
    text: status.isOnline ? qsTr("Réseau") : qsTr("Hors ligne")
}
