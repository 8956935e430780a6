pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// A customer without an account: a way to reach them, an address when parcels travel, nothing else.
FocusScope {
    id: root

    required property StaffOrderViewModel order

    implicitHeight: form.implicitHeight + 24 + Theme.staffTargetMain

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
            next: email
            onSubmitted: root.order.confirm()
        }
        StaffField {
            id: email

            objectName: "field-email"
            width: form.half
            label: qsTr("E-mail")
            wrong: root.order.problemField === "email"
            hints: Qt.ImhEmailCharactersOnly
            onEdited: text => root.order.setField("email", text)
            next: phone
            onSubmitted: root.order.confirm()
        }
        StaffField {
            id: phone

            objectName: "field-phone"
            width: form.half
            label: qsTr("ou téléphone")
            wrong: root.order.problemField === "phone"
            hints: Qt.ImhDialableCharactersOnly
            onEdited: text => root.order.setField("phone", text)
            next: street
            onSubmitted: root.order.confirm()
        }
        StaffField {
            id: street

            objectName: "field-street"
            visible: root.order.needsAddress
            width: form.half
            label: qsTr("Numéro et rue")
            wrong: root.order.problemField === "street"
            onEdited: text => root.order.setField("street", text)
            next: postcode
            onSubmitted: root.order.confirm()
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
            next: city
            onSubmitted: root.order.confirm()
        }
        StaffField {
            id: city

            objectName: "field-city"
            visible: root.order.needsAddress
            width: form.half
            label: qsTr("Ville")
            wrong: root.order.problemField === "city"
            onEdited: text => root.order.setField("city", text)
            action: qsTr("Commander")
            onSubmitted: root.order.confirm()
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
    Connections {
        target: root.order

        function onChanged(): void {
            if (root.order.step !== "")
                return;
            for (const field of [customerName, email, phone, street, postcode, city])
                field.text = "";
        }
    }
}
