pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Under the table: what the marks mean, then what can be done with the shelves themselves.
Item {
    id: root

    property int waiting: 0
    property bool counts: false
    signal requestsWanted
    signal countWanted

    height: Theme.staffTarget

    StockLegend {
        anchors.verticalCenter: parent.verticalCenter
        visible: width <= parent.width - buttons.width - 8
        brief: parent.width - buttons.width < 540 * Theme.textScale
    }
    Row {
        id: buttons

        anchors.right: parent.right
        spacing: 8

        StaffButton {
            objectName: "open-count"
            visible: root.counts
            small: true
            symbol: "clipboard-check"
            text: qsTr("Compter")
            onClicked: root.countWanted()
        }
        StaffButton {
            objectName: "open-requests"
            small: true
            kind: root.waiting > 0 ? "strong" : "quiet"
            symbol: "inbox"
            text: root.waiting > 0 ? qsTr("Demandes %1").arg(root.waiting) : qsTr("Demandes")
            onClicked: root.requestsWanted()
        }
    }
}
