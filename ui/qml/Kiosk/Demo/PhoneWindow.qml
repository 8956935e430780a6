pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The shopper's phone beside a kiosk without a camera: choose what it shows, then hold it before the kiosk.
Window {
    id: root

    required property PhoneViewModel phone

    readonly property real pixels: height / 1700
    readonly property string words: {
        if (phone.phase === "failed")
            return qsTr("La boutique ne répond pas. Touchez le bouton pour essayer encore.");
        if (phone.phase === "presenting")
            return qsTr("Le téléphone est devant la borne.");
        if (phone.isWanted)
            return qsTr("Le téléphone s’approche…");
        return qsTr("Pas de caméra ici : ce bouton fait comme une main.");
    }

    visible: true
    title: qsTr("Le téléphone")
    color: Theme.surfaceSunken

    Item {
        width: root.width / root.pixels
        height: root.height / root.pixels
        scale: root.pixels
        transformOrigin: Item.TopLeft

        Column {
            id: choices

            x: Theme.space(5)
            y: Theme.space(5)
            width: parent.width - 2 * x
            spacing: Theme.space(1.5)

            Choice {
                objectName: "show-cart"
                width: parent.width
                on: root.phone.subject === "cart"
                text: qsTr("Le panier d’Élise")
                detail: qsTr("un nouveau code à chaque fois")
                onClicked: root.phone.choose("cart")
            }
            Choice {
                objectName: "show-product"
                width: parent.width
                on: root.phone.subject === "product"
                text: qsTr("Un produit")
                detail: root.phone.productName
                onClicked: root.phone.choose("product")
            }
            Choice {
                objectName: "show-badge"
                width: parent.width
                on: root.phone.subject === "badge"
                text: qsTr("Un badge vendeur")
                detail: root.phone.badgeName
                onClicked: root.phone.choose("badge")
            }
        }
        PhoneBody {
            anchors.top: choices.bottom
            anchors.topMargin: Theme.space(4)
            anchors.bottom: present.top
            anchors.bottomMargin: Theme.space(4)
            anchors.horizontalCenter: parent.horizontalCenter
            width: implicitWidth
            pixels: root.pixels * Screen.devicePixelRatio
            page: root.phone.page
            opacity: root.phone.phase === "presenting" ? 0.35 : 1

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.normal
                }
            }
        }
        PrimaryButton {
            id: present

            objectName: "present"
            anchors.bottom: status.top
            anchors.bottomMargin: Theme.space(2)
            x: Theme.space(5)
            width: parent.width - 2 * x
            xl: true
            symbol: "scan-line"
            text: qsTr("Présenter à la borne")
            onClicked: root.phone.present()
        }
        PlainText {
            id: status

            objectName: "phone-status"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space(4)
            x: Theme.space(5)
            width: parent.width - 2 * x
            height: 2 * Theme.label.line
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: root.words
        }
    }
}
