pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What to do when something is gone: one answer for the order, and what it means for each article.
Column {
    id: root

    required property IfGoneViewModel ifGone
    property int choiceColumns: 2

    visible: ifGone.asks
    spacing: 16

    PlainText {
        width: parent.width
        wrapMode: Text.WordWrap
        type: Theme.title
        text: qsTr("Si un article n’est plus là, que faire ?")
    }
    IfGoneChoices {
        width: parent.width
        columns: root.choiceColumns
        prefix: "gone-"
        choice: root.ifGone.choice
        onChosen: key => root.ifGone.choose(key)
    }
    Card {
        width: parent.width
        height: rows.height

        Column {
            id: rows

            width: parent.width

            Repeater {
                model: root.ifGone.lines

                IfGoneRow {
                    width: rows.width
                    onOpenWanted: id => root.ifGone.open(id)
                }
            }
        }
    }
}
