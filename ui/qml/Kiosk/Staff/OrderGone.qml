pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models

// Said before the order: what is gone, and the next best way in one touch. Closing it goes back to the cart.
StaffSheet {
    id: root

    required property GoneViewModel gone

    objectName: "order-gone"
    title: list.count > 1 ? qsTr("Ces articles viennent de partir") : qsTr("Cet article vient de partir")
    subtitle: qsTr("Un autre client a été plus rapide. Rien n’est commandé : décidez avec le client.")
    plateWidth: 1040
    plateHeight: Math.min(680, 136 + list.contentHeight)

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        spacing: 12
        boundsBehavior: Flickable.StopAtBounds
        model: root.gone.rows
        delegate: OrderGoneItem {
            width: ListView.view.width
            gone: root.gone
        }
    }
    ScrollMark {
        target: list
    }
}
