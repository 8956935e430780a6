pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One field of the guest, with what is wrong with it in words under it.
Column {
    id: root

    required property CheckoutViewModel checkout
    required property string field
    required property string label
    required property string value
    readonly property bool wrong: checkout.problemField === field
    readonly property bool current: checkout.focused === field

    spacing: 8
    onCurrentChanged: takeWhenCurrent()
    onVisibleChanged: takeWhenCurrent()
    Component.onCompleted: takeWhenCurrent()

    function takeWhenCurrent(): void {
        if (current && visible)
            input.take();
    }
    function type(characters: string): void {
        input.type(characters);
    }
    function erase(): void {
        input.erase();
    }
    function said(problem: string): string {
        const words = {
            "contact_missing": qsTr("Une adresse e-mail suffit, pour le suivi."),
            "phone_missing": qsTr("Un numéro suffit, pour le suivi."),
            "email_wrong": qsTr("Il manque quelque chose, par exemple @ ou .fr"),
            "phone_wrong": qsTr("Il faut au moins 9 chiffres."),
            "name_missing": qsTr("Le nom sur le colis."),
            "street_missing": qsTr("Le numéro et la rue."),
            "postcode_wrong": qsTr("Cinq chiffres, par exemple 69002."),
            "city_missing": qsTr("Le nom de la ville.")
        };
        return words[problem] ?? qsTr("À vérifier.");
    }

    Field {
        id: input

        objectName: "field-" + root.field
        width: parent.width
        label: root.label
        text: root.value
        wrong: root.wrong
        problem: root.wrong ? root.said(root.checkout.problem) : ""
        maximumLength: 120
        onEdited: text => root.checkout.edit(root.field, text)
        onSubmitted: root.checkout.next()
        onTapped: root.checkout.focus(root.field)
        // However one came here: what is typed on the screen's keys goes where the cursor stands.
        onInputFocusChanged: {
            if (inputFocus && !root.current)
                root.checkout.focus(root.field);
        }
    }
    Row {
        visible: root.wrong
        spacing: 10
        leftPadding: 28

        Icon {
            size: 30
            name: "circle-alert"
            color: Theme.critical
        }
        PlainText {
            objectName: "problem-" + root.field
            type: Theme.label
            weight: Theme.medium
            color: Theme.critical
            text: root.wrong ? root.said(root.checkout.problem) : ""
        }
    }
}
