pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Said before paying: what is gone, and the next best way in one touch. Closing it goes back to the cart.
Sheet {
    id: root

    required property GoneViewModel gone

    objectName: "gone-sheet"
    title: list.count > 1 ? qsTr("Ces articles viennent de partir") : qsTr("Cet article vient de partir")
    subtitle: qsTr("Quelqu’un a été plus rapide. Rien n’est commandé ; choisissez, puis continuez.")
    sheetHeight: Math.min(1640, 340 + list.contentHeight)

    ListView {
        id: list

        y: Theme.space(4)
        width: parent.width
        height: parent.height - y
        clip: true
        spacing: Theme.gutter
        boundsBehavior: Flickable.StopAtBounds
        model: root.gone.rows
        delegate: GoneItem {
            width: ListView.view.width
            gone: root.gone
        }
    }
    ScrollMark {
        target: list
        inset: -28
    }
}
