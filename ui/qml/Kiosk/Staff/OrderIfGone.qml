pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Without network: what may not be ordered, and what the customer wants when an article is gone.
Column {
    id: root

    required property IfGoneViewModel ifGone

    spacing: 12

    Note {
        objectName: "offline-limit"
        visible: root.ifGone.limit !== ""
        width: parent.width
        kind: "caution"
        symbol: "wifi-off"
        text: root.ifGone.limit
    }
    PlainText {
        visible: root.ifGone.asks
        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        text: qsTr("Si un article n’est plus là, que veut la personne ?")
    }
    Item {
        visible: root.ifGone.asks
        width: parent.width
        height: answers.height

        OrderIfGoneChips {
            id: answers

            prefix: "gone-"
            width: parent.width - each.width - 16
            choice: root.ifGone.choice
            onChosen: key => root.ifGone.choose(key)
        }
        StaffButton {
            id: each

            objectName: "gone-each"
            anchors.right: parent.right
            small: true
            text: qsTr("Par article…")
            onClicked: root.ifGone.openFirst()
        }
    }
}
