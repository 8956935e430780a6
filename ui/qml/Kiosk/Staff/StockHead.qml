pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One location: its name, and how long its feed has been silent. Touched, the filters are about it alone.
T.AbstractButton {
    id: root

    required property string locationId
    required property string name
    required property string kind
    required property string age
    required property bool isOld
    required property bool isHere
    property bool on: false

    objectName: "place-" + locationId
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: [name, isHere ? qsTr("ici") : "", age, on ? qsTr("filtre") : ""].filter(Boolean).join(", ")

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.surface : "transparent"
        border.width: root.visualFocus ? Theme.edge : 0
        border.color: Theme.onSurface

        Rectangle {
            visible: root.on
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.edgeStrong
            color: Theme.onSurface
        }
    }
    contentItem: Column {
        topPadding: (root.height - 40) / 2

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
