import QtQuick
import Kiosk.Models

// Network, and everything promised is confirmed.
Row {
    id: root

    required property StatusViewModel status
    property bool iconsOnly: false

    spacing: iconsOnly ? 16 : 40

    Indicator {
        objectName: "indicator-network"
        iconOnly: root.iconsOnly
        ok: root.status.isOnline
        symbol: ok ? "wifi" : "wifi-off"
        text: ok ? qsTr("En ligne") : qsTr("Hors connexion")
    }
    Indicator {
        objectName: "indicator-promises"
        iconOnly: root.iconsOnly
        ok: root.status.toConfirm === 0
        symbol: ok ? "check-check" : "clock"
        text: ok ? qsTr("Tout est confirmé") : qsTr("%n à confirmer", "", root.status.toConfirm)
    }
}
