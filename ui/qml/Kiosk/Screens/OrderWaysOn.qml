pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Where to go from an order: another code, or the shop.
Flow {
    id: root

    required property SeenOrderViewModel order
    required property NavigationViewModel navigation

    readonly property real each: width < 800 ? width : (width - Theme.gutter) / 2

    spacing: Theme.gutter

    PrimaryButton {
        objectName: "order-retry"
        visible: root.order.canRetry
        width: root.each
        symbol: "rotate-ccw"
        text: qsTr("Réessayer")
        onClicked: root.order.retry()
    }
    SecondButton {
        objectName: "order-scan"
        width: root.each
        symbol: "scan-line"
        text: qsTr("Montrer un autre code")
        onClicked: root.navigation.go("scan")
    }
    SecondButton {
        objectName: "order-home"
        visible: !root.order.canRetry
        width: root.each
        symbol: "house"
        text: qsTr("Accueil")
        onClicked: root.navigation.home()
    }
}
