pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Scan
import Kiosk.Style

// A coupon or a gift card, typed. It closes by itself once the code counts; else it says why not, and what to do.
Sheet {
    id: root

    required property BenefitsViewModel benefits
    required property NavigationViewModel navigation
    required property ShellViewModel shell
    readonly property int added: benefits.added
    readonly property bool low: !Viewport.portrait

    objectName: "code-sheet"
    title: qsTr("Code promo ou carte cadeau")
    subtitle: qsTr("Tapez-le, ou présentez-le devant le lecteur.")
    sheetHeight: above + content.implicitHeight + 96
    leastHeight: content.y + content.implicitHeight
    onAddedChanged: {
        if (open)
            navigation.closeSheet();
    }
    onOpenChanged: {
        field.text = "";
        benefits.forgetAnswer();
        if (open)
            field.take();
    }

    ScanWords {
        id: words

        code: root.benefits.answer
        excerpt: root.benefits.answerExcerpt
    }
    Column {
        id: content

        y: Viewport.reach ? 0 : 24
        width: parent.width
        spacing: Viewport.reach ? 8 : root.low ? 16 : 24

        Field {
            id: field

            objectName: "benefit-code"
            width: parent.width
            label: qsTr("Code ou numéro de carte")
            maximumLength: 40
            hints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
            wrong: root.benefits.answer !== ""
            problem: words.title
            onEdited: {
                if (root.benefits.answer !== "")
                    root.benefits.forgetAnswer();
            }
            onSubmitted: root.benefits.submit(text)
        }
        Banner {
            objectName: "code-answer"
            visible: root.benefits.answer !== ""
            width: parent.width
            kind: "caution"
            symbol: words.symbol
            text: words.title + ". " + words.detail
        }
        Banner {
            objectName: "code-asking"
            visible: root.benefits.isAsking
            width: parent.width
            symbol: "loader-circle"
            text: qsTr("Nous vérifions le code.")
        }
        Banner {
            objectName: "code-offline"
            visible: !root.benefits.isOnline && root.benefits.answer === ""
            width: parent.width
            kind: "caution"
            symbol: "wifi-off"
            text: qsTr("Sans réseau, aucun code ne peut être vérifié.")
        }
        Item {
            id: frame

            // In reach mode field and keys stand below the line together; a key stays as high as a finger needs.
            readonly property real part: Viewport.reach ? 0.82 : 1

            width: parent.width
            height: keyboard.implicitHeight * part

            Keyboard {
                id: keyboard

                objectName: "code-keyboard"
                transformOrigin: Item.TopLeft
                scale: frame.part
                width: frame.width / frame.part
                language: root.shell.language
                personal: false
                ending: true
                action: qsTr("Ajouter")
                actionSymbol: "check"
                onTyped: characters => field.type(characters.toUpperCase())
                onErased: field.erase()
                onSubmitted: root.benefits.submit(field.text)
            }
        }
    }
}
