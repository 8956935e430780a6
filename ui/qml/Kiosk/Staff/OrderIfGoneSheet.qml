pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Article by article: what the customer wants if it is gone, and the equivalents that may replace it.
StaffSheet {
    id: root

    required property IfGoneViewModel ifGone

    objectName: "order-if-gone"
    open: ifGone.openLine !== ""
    title: qsTr("Si un article n’est plus là")
    subtitle: qsTr("Les équivalents sont de la même famille, jamais plus chers.")
    plateWidth: 1040
    plateHeight: 560
    onClosed: ifGone.close()

    ListView {
        id: list

        width: 400
        height: parent.height
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        model: root.ifGone.lines
        delegate: OrderIfGoneLine {
            width: ListView.view.width
            current: root.ifGone.openLine
            onOpenWanted: id => root.ifGone.open(id)
        }
    }
    Column {
        anchors.left: list.right
        anchors.leftMargin: 24
        anchors.right: parent.right
        spacing: 12

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffHeading
            weight: Theme.strong
            text: root.ifGone.openName
        }
        OrderIfGoneChips {
            prefix: "line-gone-"
            width: parent.width
            choice: root.ifGone.openChoice
            onChosen: key => root.ifGone.chooseForLine(key)
        }
        Note {
            visible: root.ifGone.openChoice === "equivalent" && !root.ifGone.hasEquivalents
            width: parent.width
            symbol: "clock"
            text: qsTr("Rien d’équivalent n’est en stock : l’article attendra son arrivage.")
        }
        Repeater {
            model: root.ifGone.openChoice === "equivalent" ? root.ifGone.equivalents : null

            OrderEquivalent {
                width: parent.width
                onSwitched: sku => root.ifGone.toggle(sku)
            }
        }
    }
    StaffButton {
        objectName: "line-gone-done"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kind: "strong"
        medium: true
        text: qsTr("C’est noté")
        onClicked: root.closed()
    }
}
