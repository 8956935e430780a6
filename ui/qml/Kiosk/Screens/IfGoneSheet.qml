pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What to do when this one article is gone; its equivalents are shown, each can be taken off.
Sheet {
    id: root

    required property IfGoneViewModel ifGone
    readonly property bool showsEquivalents: ifGone.openChoice === "equivalent"

    objectName: "if-gone-sheet"
    title: qsTr("Si cet article n’est plus là")
    subtitle: ifGone.openName
    sheetHeight: 56 + 160 + content.implicitHeight + done.height + 96

    Flickable {
        id: scroll

        y: 32
        width: parent.width
        height: parent.height - y - done.height - 24
        contentHeight: content.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            width: parent.width
            spacing: 24

            IfGoneChoices {
                width: parent.width
                prefix: "line-gone-"
                columns: Theme.body.scale < 1.25 ? 2 : 1
                choice: root.ifGone.openChoice
                onChosen: key => root.ifGone.chooseForLine(key)
            }
            Banner {
                objectName: "no-equivalent"
                visible: root.showsEquivalents && !root.ifGone.hasEquivalents
                width: parent.width
                symbol: "clock"
                text: qsTr("Rien d’équivalent n’est en stock : l’article attendra son arrivage.")
            }
            Column {
                visible: root.showsEquivalents && root.ifGone.hasEquivalents
                width: parent.width
                spacing: 12

                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    color: Theme.onSurfaceMuted
                    text: qsTr("Dans cet ordre. Touchez pour enlever ce qui ne vous plaît pas.")
                }
                Repeater {
                    model: root.ifGone.equivalents

                    EquivalentChoice {
                        width: content.width
                        onSwitched: sku => root.ifGone.toggle(sku)
                    }
                }
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: -28
    }
    PrimaryButton {
        id: done

        objectName: "line-gone-done"
        anchors.bottom: parent.bottom
        width: parent.width
        xl: true
        symbol: "check"
        text: qsTr("C’est noté")
        onClicked: root.closed()
    }
}
