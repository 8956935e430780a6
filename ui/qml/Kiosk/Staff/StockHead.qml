pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One location: its name, and how old its newest figure is.
Item {
    id: root

    required property string name
    required property string kind
    required property string age
    required property bool isOld
    required property bool isHere

    Accessible.role: Accessible.ColumnHeader
    Accessible.name: [name, isHere ? qsTr("ici") : "", age].filter(Boolean).join(", ")

    Column {
        anchors.centerIn: parent
        width: parent.width - 8

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 11
            elide: Text.ElideRight
            type: Viewport.wide ? Theme.staffBody : Theme.staffTiny
            weight: Theme.strong
            text: root.name
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 4

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: name !== ""
                name: root.isOld ? "history" : root.kind === "warehouse" ? "warehouse" : ""
                color: root.isOld ? Theme.caution : Theme.onSurfaceMuted
                size: 14
            }
            PlainText {
                type: Theme.staffTiny
                weight: root.isOld ? Theme.strong : Theme.regular
                color: root.isOld ? Theme.caution : Theme.onSurfaceMuted
                text: [root.isHere ? qsTr("ici") : "", root.age].filter(Boolean).join(" · ")
            }
        }
    }
}
