pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Staff
import Kiosk.Style

// A terminal that nobody knows yet: what to type at a manager's screen, and what must stand there.
Window {
    id: root

    required property PairingViewModel pairing

    visible: true
    title: Theme.brandName
    color: Theme.surface

    Binding {
        target: Viewport
        property: "staff"
        value: true
    }
    Binding {
        target: Viewport
        property: "windowWidth"
        value: root.width
    }
    Binding {
        target: Viewport
        property: "windowHeight"
        value: root.height
    }
    Item {
        width: Viewport.width
        height: Viewport.height
        scale: Viewport.scale
        transformOrigin: Item.TopLeft

        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.staffMargin, 720)
            spacing: 24

            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffHero
                text: qsTr("Nouveau terminal")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffName
                color: Theme.onSurfaceMuted
                text: qsTr("Chez un responsable : Terminaux, Nouveau, puis ce code.")
            }
            PlainText {
                objectName: "pairing-code"
                visible: root.pairing.state === "shown"
                type: Theme.staffHeroFigure
                weight: Theme.strong
                tabular: true
                text: root.pairing.code
            }
            PlainText {
                visible: root.pairing.state === "shown"
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                text: qsTr("Son écran doit montrer les mêmes mots, sinon il refuse :")
            }
            Flow {
                visible: root.pairing.state === "shown"
                width: parent.width
                spacing: 12

                Repeater {
                    model: root.pairing.words

                    Rectangle {
                        id: slot

                        required property string modelData

                        width: word.implicitWidth + 40
                        height: word.implicitHeight + 24
                        radius: Theme.radiusS
                        color: Theme.surfaceSunken

                        PlainText {
                            id: word

                            anchors.centerIn: parent
                            type: Theme.staffName
                            weight: Theme.strong
                            text: slot.modelData
                        }
                    }
                }
            }
            Note {
                objectName: "pairing-note"
                visible: root.pairing.state !== "shown"
                width: parent.width
                kind: root.pairing.state === "asking" ? "neutral" : "caution"
                symbol: root.pairing.state === "refused" ? "circle-x" : root.pairing.state === "asking" ? "loader" : "wifi-off"
                text: root.pairing.state === "refused" ? qsTr("Un responsable a refusé ce terminal.") : root.pairing.state === "asking" ? qsTr("Demande d’un code…") : qsTr("Le serveur du magasin ne répond pas. Nouvel essai dans un instant.")
            }
            StaffButton {
                objectName: "pairing-again"
                visible: root.pairing.state === "refused"
                medium: true
                text: qsTr("Demander un autre code")
                onClicked: root.pairing.begin()
            }
        }
    }
}
