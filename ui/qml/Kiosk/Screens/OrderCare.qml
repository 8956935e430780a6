pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What can be done now with the order: collect it, take its invoice along, send something back.
Column {
    id: root

    required property OrderCareViewModel care
    required property NavigationViewModel navigation
    readonly property bool present: care.canCollect || care.canInvoice || care.canReturn || care.returns.length > 0
    readonly property real each: width < 800 || (care.canInvoice !== care.canReturn) ? width : (width - Theme.gutter) / 2

    spacing: Theme.gutter

    PrimaryButton {
        objectName: "order-collect"
        visible: root.care.canCollect
        width: root.width
        xl: true
        enabled: !root.care.isAsking
        symbol: "store"
        text: root.care.code === "" ? qsTr("Je viens la retirer") : qsTr("Voir mon code de retrait")
        onClicked: root.care.collect()
    }
    Banner {
        objectName: "order-care-problem"
        visible: root.care.problem !== ""
        width: root.width
        kind: "caution"
        symbol: "circle-alert"
        text: root.care.problem
    }
    Repeater {
        model: root.care.returns

        Banner {
            required property string modelData

            width: root.width
            symbol: "undo-2"
            text: modelData
        }
    }
    Flow {
        width: root.width
        spacing: Theme.gutter

        SecondButton {
            objectName: "order-invoice"
            visible: root.care.canInvoice
            width: root.each
            symbol: "file-text"
            text: qsTr("Ma facture")
            onClicked: root.care.showInvoice()
        }
        SecondButton {
            objectName: "order-return"
            visible: root.care.canReturn
            width: root.each
            symbol: "undo-2"
            text: qsTr("Rendre un article")
            onClicked: root.navigation.go("return")
        }
    }
}
