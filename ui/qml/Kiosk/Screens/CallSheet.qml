pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Somebody of the shop is called: what about, then who comes. One touch is enough: the first choice is taken already.
Sheet {
    id: root

    required property CallStaffViewModel call
    readonly property bool asks: call.state === "ready" || call.state === "asking" || call.state === "unavailable"

    title: qsTr("Appeler un conseiller")
    subtitle: asks ? qsTr("Il vient à cette borne. Dites-lui de quoi il s’agit.") : ""
    sheetHeight: 56 + (Theme.largeText ? 280 : 160) + column.implicitHeight + 96
    leastHeight: column.y + column.implicitHeight

    Column {
        id: column

        y: root.asks ? 32 : 64
        width: parent.width
        spacing: 24

        Banner {
            objectName: "call-failed"
            width: parent.width
            visible: root.call.state === "unavailable"
            kind: "caution"
            symbol: "wifi-off"
            text: root.call.title + ". " + root.call.detail
        }
        Grid {
            id: choices

            readonly property real choiceWidth: (width - (columns - 1) * 16) / columns

            width: parent.width
            visible: root.asks
            columns: Theme.largeText ? 1 : 2
            spacing: 16

            Repeater {
                model: [
                    {
                        key: "advice",
                        text: qsTr("Un conseil")
                    },
                    {
                        key: "size",
                        text: qsTr("Ma taille")
                    },
                    {
                        key: "find",
                        text: qsTr("Trouver un article")
                    },
                    {
                        key: "cart",
                        text: qsTr("Mon panier")
                    }
                ]

                Choice {
                    required property var modelData

                    objectName: "call-" + modelData.key
                    width: choices.choiceWidth
                    text: modelData.text
                    on: root.call.reason === modelData.key
                    onClicked: root.call.choose(modelData.key)
                }
            }
        }
        PrimaryButton {
            objectName: "call-now"
            width: parent.width
            visible: root.asks
            enabled: root.call.state !== "asking"
            symbol: "bell-ring"
            text: root.call.state === "unavailable" ? qsTr("Appeler à nouveau") : qsTr("Appeler")
            onClicked: root.call.call()
        }
        Banner {
            objectName: "call-answer"
            width: parent.width
            visible: !root.asks
            kind: root.call.state === "coming" ? "positive" : "neutral"
            symbol: root.call.state === "coming" ? "user-round-check" : "bell-ring"
            text: root.call.title + ". " + root.call.detail
        }
        PrimaryButton {
            objectName: "call-continue"
            width: parent.width
            visible: !root.asks
            text: qsTr("Continuer mes achats")
            onClicked: root.closed()
        }
        SecondButton {
            objectName: "call-withdraw"
            width: parent.width
            visible: root.call.state === "waiting"
            text: qsTr("Annuler l’appel")
            onClicked: root.call.withdraw()
        }
    }
}
