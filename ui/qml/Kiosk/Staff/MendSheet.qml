pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A refused order, opened: the person on the left, the lines on the right, then sent again under its number.
StaffSheet {
    id: root

    required property MendingViewModel mending
    readonly property list<StaffField> fields: [customerName, email, phone, street, extra, postcode, city]
    readonly property StaffField current: fields.find(field => field.inputFocus) ?? null
    readonly property bool editing: mending.step === "edit"
    readonly property MendText words: MendText {}
    readonly property string trouble: words.notice(mending.notice) || words.problem(mending.problem)

    open: editing || mending.step === "opening"
    closable: !mending.isAsking || mending.notice !== ""
    title: qsTr("Corriger la commande %1").arg(mending.number)
    subtitle: editing ? [qsTr("Même commande, même numéro"), mending.deliveryFee === "" ? "" : qsTr("livraison %1").arg(mending.deliveryFee)].filter(Boolean).join(" · ") : ""
    plateWidth: 1180
    plateHeight: 720
    onClosed: mending.close()

    function fill(): void {
        customerName.text = mending.name;
        email.text = mending.email;
        phone.text = mending.phone;
        street.text = mending.street;
        extra.text = mending.extra;
        postcode.text = mending.postcode;
        city.text = mending.city;
    }

    Connections {
        target: root.mending

        function onOpened(): void {
            root.fill();
        }
        function onChanged(): void {
            if (root.mending.step === "")
                root.fill();
        }
    }
    PlainText {
        objectName: "mend-opening"
        anchors.centerIn: parent
        visible: root.mending.step === "opening" && root.mending.notice === ""
        type: Theme.staffHeading
        color: Theme.onSurfaceMuted
        text: qsTr("Le serveur ouvre la commande…")
    }
    Flickable {
        id: person

        width: 372
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: 12
        visible: root.editing
        clip: true
        contentHeight: form.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        // Under the keyboard there is room for two fields: the one being typed into is one of them.
        contentY: root.current ? Math.max(0, Math.min(contentHeight - height, root.current.mapToItem(form, 0, 0).y - 8)) : 0

        Column {
            id: form

            width: parent.width
            spacing: 10

            PlainText {
                visible: !root.mending.isGuest
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffBody
                color: Theme.onSurfaceMuted
                text: qsTr("Cliente ou client du fichier : le serveur connaît ses coordonnées.")
            }
            StaffField {
                id: customerName

                objectName: "mend-name"
                visible: root.mending.isGuest || root.mending.needsAddress
                width: parent.width
                label: qsTr("Nom")
                wrong: root.mending.problemField === "name"
                hints: Qt.ImhNoPredictiveText
                onEdited: text => root.mending.setField("name", text)
                next: email
            }
            StaffField {
                id: email

                objectName: "mend-email"
                visible: root.mending.isGuest
                width: parent.width
                label: qsTr("E-mail")
                wrong: root.mending.problemField === "email"
                hints: Qt.ImhEmailCharactersOnly
                onEdited: text => root.mending.setField("email", text)
                next: phone
            }
            StaffField {
                id: phone

                objectName: "mend-phone"
                visible: root.mending.isGuest
                width: parent.width
                label: qsTr("ou téléphone")
                wrong: root.mending.problemField === "phone"
                hints: Qt.ImhDialableCharactersOnly
                onEdited: text => root.mending.setField("phone", text)
                next: street
            }
            StaffField {
                id: street

                objectName: "mend-street"
                visible: root.mending.needsAddress
                width: parent.width
                label: qsTr("Numéro et rue")
                wrong: root.mending.problemField === "street"
                onEdited: text => root.mending.setField("street", text)
                next: extra
            }
            StaffField {
                id: extra

                objectName: "mend-extra"
                visible: root.mending.needsAddress
                width: parent.width
                label: qsTr("Étage, code (facultatif)")
                onEdited: text => root.mending.setField("extra", text)
                next: postcode
            }
            Row {
                visible: root.mending.needsAddress
                width: parent.width
                spacing: 12

                StaffField {
                    id: postcode

                    objectName: "mend-postcode"
                    width: 132
                    label: qsTr("Code postal")
                    wrong: root.mending.problemField === "postcode"
                    hints: Qt.ImhDigitsOnly
                    onEdited: text => root.mending.setField("postcode", text)
                    next: city
                }
                StaffField {
                    id: city

                    objectName: "mend-city"
                    width: parent.width - 144
                    label: qsTr("Ville")
                    wrong: root.mending.problemField === "city"
                    onEdited: text => root.mending.setField("city", text)
                }
            }
        }
    }
    ListView {
        id: lines

        objectName: "mend-lines"
        anchors.left: person.right
        anchors.leftMargin: 32
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: prices.visible ? prices.top : foot.top
        anchors.bottomMargin: 12
        visible: root.editing
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.mending.lines
        delegate: MendLine {
            id: line

            width: lines.width
            onCounted: quantity => root.mending.setQuantity(line.lineId, quantity)
            onRouted: way => root.mending.setWay(line.lineId, way)
        }
    }
    StaffChip {
        id: prices

        objectName: "mend-accept"
        anchors.left: lines.left
        anchors.bottom: foot.top
        anchors.bottomMargin: 12
        height: 56
        visible: root.editing && root.mending.isDearer && root.typing === 0
        symbol: root.mending.accepts ? "check" : "circle-question-mark"
        text: root.mending.accepts ? qsTr("Le client accepte le prix du jour") : qsTr("Le client accepte-t-il le prix du jour ?")
        on: root.mending.accepts
        onClicked: root.mending.acceptPrices()
    }
    Item {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.staffTargetMain

        Note {
            objectName: "mend-problem"
            anchors.left: parent.left
            anchors.right: buttons.left
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            visible: root.trouble !== ""
            kind: "critical"
            symbol: "triangle-alert"
            text: root.trouble
        }
        Row {
            id: buttons

            anchors.right: parent.right
            spacing: 12

            StaffButton {
                objectName: "mend-back"
                text: qsTr("Retour")
                onClicked: root.mending.close()
            }
            StaffButton {
                objectName: "mend-send"
                visible: root.editing
                kind: "primary"
                symbol: "send"
                text: qsTr("Renvoyer · %1").arg(root.mending.total)
                onClicked: root.mending.send()
            }
        }
    }
}
