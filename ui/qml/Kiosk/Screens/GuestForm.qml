pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Who orders: a way to reach them, and an address when something is shipped. Nothing else.
Column {
    id: root

    required property CheckoutViewModel checkout
    property bool compact: false
    signal noticeWanted
    readonly property bool wide: width > 1200
    readonly property GuestField currentField: [email, phone, guestName, street, postcode, city].find(field => field.current) ?? email

    // What has to be seen while the focused field is typed into: the field, and what is offered below it.
    readonly property Item lowest: places.visible ? places : mails.visible ? mails : currentField
    signal grown

    spacing: 16
    onLowestChanged: grown()
    onHeightChanged: grown()

    Item {
        visible: !root.compact
        width: parent.width
        height: Theme.largeText ? reach.height + note.implicitHeight + 12 : Math.max(reach.height, note.implicitHeight)

        ReachChoice {
            id: reach

            checkout: root.checkout
        }
        PlainText {
            id: note

            x: Theme.largeText ? 0 : reach.width + 24
            y: Theme.largeText ? reach.height + 12 : (parent.height - height) / 2
            width: parent.width - x
            wrapMode: Text.WordWrap
            type: Theme.label
            color: Theme.onSurfaceMuted
            text: qsTr("Pour le suivi et la facture, rien de plus.")
        }
    }
    Grid {
        id: grid

        readonly property real half: (width - 16) / 2

        width: parent.width
        columns: root.wide ? 2 : 1
        spacing: 16

        GuestField {
            id: email

            visible: root.checkout.reach === "email"
            width: root.wide ? grid.half : grid.width
            checkout: root.checkout
            field: "email"
            label: qsTr("E-mail")
            value: root.checkout.email
        }
        GuestSuggestions {
            id: mails

            visible: present && !Viewport.reach && root.checkout.reach === "email" && root.checkout.focused === "email"
            width: root.wide ? grid.half : grid.width
            strip: root.wide
            checkout: root.checkout
            onHeightChanged: root.grown()
        }
        GuestField {
            id: phone

            visible: root.checkout.reach === "phone"
            width: root.wide ? grid.half : grid.width
            checkout: root.checkout
            field: "phone"
            label: qsTr("Téléphone")
            value: root.checkout.phone
        }
        GuestField {
            id: guestName

            visible: root.checkout.ships
            width: root.wide ? grid.half : grid.width
            checkout: root.checkout
            field: "name"
            label: qsTr("Prénom et nom")
            value: root.checkout.name
        }
        GuestField {
            id: street

            visible: root.checkout.ships
            width: root.wide ? grid.half : grid.width
            checkout: root.checkout
            field: "street"
            label: qsTr("Adresse")
            value: root.checkout.street
        }
        Flow {
            visible: root.checkout.ships
            width: root.wide ? grid.half : grid.width
            spacing: 16

            GuestField {
                id: postcode

                width: Theme.largeText ? parent.width : 280
                checkout: root.checkout
                field: "postcode"
                label: qsTr("Code postal")
                value: root.checkout.postcode
            }
            GuestField {
                id: city

                width: Theme.largeText ? parent.width : parent.width - postcode.width - 16
                checkout: root.checkout
                field: "city"
                label: qsTr("Ville")
                value: root.checkout.city
            }
        }
    }
    GuestSuggestions {
        id: places

        visible: present && !Viewport.reach && (root.checkout.focused === "postcode" || root.checkout.focused === "city")
        width: parent.width
        strip: root.wide
        checkout: root.checkout
        onHeightChanged: root.grown()
    }
    Row {
        visible: root.checkout.doubt !== ""
        width: parent.width
        spacing: 10
        leftPadding: 28

        Icon {
            size: 30
            name: "info"
            color: Theme.caution
        }
        PlainText {
            objectName: "address-doubt"
            width: parent.width - 68
            wrapMode: Text.WordWrap
            type: Theme.label
            weight: Theme.medium
            color: Theme.caution
            text: root.checkout.doubt
            Accessible.role: Accessible.AlertMessage
        }
    }
    PrivacyLine {
        compact: root.compact
        width: parent.width
        onNoticeWanted: root.noticeWanted()
    }
}
