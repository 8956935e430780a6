pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models

// The message about a code scanned while another screen is open; it covers nothing that takes a touch for long.
Card {
    id: root

    required property ScanViewModel scan
    signal searchWanted
    signal scanWanted
    readonly property bool present: message.present || scan.isOpening

    visible: present
    height: card.implicitHeight + 32

    ScanMessage {
        id: message

        scan: root.scan
    }
    ScanHintCard {
        id: card

        objectName: "scan-notice"
        x: 16
        y: 16
        width: parent.width - 32 - close.width - 8
        isProblem: message.present && !message.isGood
        symbol: message.present ? message.symbol : "loader-circle"
        title: message.present ? message.title : qsTr("Nous ouvrons votre panier")
        detail: message.present ? message.detail : qsTr("Un instant.")
        action: message.action
        onActionWanted: {
            if (root.scan.canRetry)
                root.scan.retry();
            else if (root.scan.hasUnit)
                root.scan.openUnit();
            else if (message.code === "check_digit" || message.code === "damaged")
                root.scanWanted();
            else
                root.searchWanted();
        }
    }
    RoundButton {
        id: close

        objectName: "scan-notice-close"
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        text: qsTr("Fermer")
        onClicked: root.scan.dismiss()
    }
    Timer {
        running: message.present
        interval: 12000
        onTriggered: root.scan.dismiss()
    }
}
