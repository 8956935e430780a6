pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// A customer without an account: a way to reach them, an address when parcels travel, nothing else.
FocusScope {
    id: root

    required property StaffOrderViewModel order
    property string language: "fr"
    property StaffField current: null
    readonly property list<StaffField> fields: order.needsAddress ? [customerName, email, phone, street, postcode, city] : [customerName, email, phone]

    implicitHeight: form.implicitHeight + 24 + Theme.staffTargetMain + (keyboard.open ? keyboard.implicitHeight + 16 : 0)

    function next(): void {
        const at = fields.indexOf(current);
        if (at >= 0 && at < fields.length - 1)
            fields[at + 1].take();
        else
            order.confirm();
    }

    Grid {
        id: form

        readonly property real half: (width - columnSpacing) / 2

        width: parent.width
        columns: 2
        columnSpacing: 16
        rowSpacing: 12

        StaffField {
            id: customerName

            objectName: "field-name"
            width: form.half
            label: root.order.needsAddress ? qsTr("Nom") : qsTr("Nom (facultatif)")
            wrong: root.order.problemField === "name"
            hints: Qt.ImhNoPredictiveText
            onEdited: text => root.order.setField("name", text)
            onSubmitted: root.next()
            onInputFocusChanged: if (inputFocus)
                root.current = customerName
        }
        StaffField {
            id: email

            objectName: "field-email"
            width: form.half
            label: qsTr("E-mail")
            wrong: root.order.problemField === "email"
            hints: Qt.ImhEmailCharactersOnly
            onEdited: text => root.order.setField("email", text)
            onSubmitted: root.next()
            onInputFocusChanged: if (inputFocus)
                root.current = email
        }
        StaffField {
            id: phone

            objectName: "field-phone"
            width: form.half
            label: qsTr("ou téléphone")
            wrong: root.order.problemField === "phone"
            hints: Qt.ImhDialableCharactersOnly
            onEdited: text => root.order.setField("phone", text)
            onSubmitted: root.next()
            onInputFocusChanged: if (inputFocus)
                root.current = phone
        }
        StaffField {
            id: street

            objectName: "field-street"
            visible: root.order.needsAddress
            width: form.half
            label: qsTr("Numéro et rue")
            wrong: root.order.problemField === "street"
            onEdited: text => root.order.setField("street", text)
            onSubmitted: root.next()
            onInputFocusChanged: if (inputFocus)
                root.current = street
        }
        StaffField {
            id: postcode

            objectName: "field-postcode"
            visible: root.order.needsAddress
            width: form.half
            label: qsTr("Code postal")
            wrong: root.order.problemField === "postcode"
            hints: Qt.ImhDigitsOnly
            onEdited: text => root.order.setField("postcode", text)
            onSubmitted: root.next()
            onInputFocusChanged: if (inputFocus)
                root.current = postcode
        }
        StaffField {
            id: city

            objectName: "field-city"
            visible: root.order.needsAddress
            width: form.half
            label: qsTr("Ville")
            wrong: root.order.problemField === "city"
            onEdited: text => root.order.setField("city", text)
            onSubmitted: root.next()
            onInputFocusChanged: if (inputFocus)
                root.current = city
        }
    }
    OrderProblemNote {
        anchors.left: parent.left
        anchors.right: buttons.left
        anchors.rightMargin: 16
        anchors.verticalCenter: buttons.verticalCenter
        order: root.order
    }
    OrderButtons {
        id: buttons

        y: form.implicitHeight + 20
        anchors.right: parent.right
        order: root.order
    }
    StaffKeyboard {
        id: keyboard

        anchors.top: buttons.bottom
        anchors.topMargin: 16
        x: -Theme.staffMargin
        width: parent.width + 2 * Theme.staffMargin
        height: implicitHeight
        open: root.visible && root.current !== null
        numbers: root.current === phone || root.current === postcode
        language: root.language
        onTyped: characters => root.current.type(characters)
        onErased: root.current.erase()
        onSubmitted: root.next()
    }
    Connections {
        target: root.order

        function onChanged(): void {
            if (root.order.step !== "")
                return;
            for (const field of [customerName, email, phone, street, postcode, city])
                field.text = "";
            root.current = null;
        }
    }
}
