pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One person's part of the credit: less, more, or none.
Rectangle {
    id: root

    required property int index
    required property string staffId
    required property string initials
    required property string name
    required property int percent
    readonly property string said: qsTr("%1 %").arg(percent)
    required property string amount
    property int step: 5
    property bool alone: false
    signal percentWanted(int percent)
    signal removed

    objectName: "share-" + staffId
    implicitHeight: Theme.staffTargetMain
    radius: Theme.radiusS
    color: Theme.surfaceRaised
    border.width: Theme.edge / 2
    border.color: Theme.outline
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + said + ", " + amount

    Avatar {
        id: face

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        size: 40
        accent: root.index === 0
        initials: root.initials
    }
    Column {
        anchors.left: face.right
        anchors.leftMargin: 14
        anchors.right: less.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            type: Theme.staffBody
            weight: Theme.strong
            text: root.name
        }
        PlainText {
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            tabular: true
            text: root.amount
        }
    }
    StaffIconButton {
        id: less

        objectName: root.objectName + "-less"
        visible: !root.alone
        anchors.right: figure.left
        anchors.verticalCenter: parent.verticalCenter
        symbol: "minus"
        text: qsTr("Moins pour %1").arg(root.name)
        onClicked: root.percentWanted(root.percent - root.step)
    }
    PlainText {
        id: figure

        objectName: root.objectName + "-percent"
        anchors.right: more.left
        anchors.verticalCenter: parent.verticalCenter
        width: 76
        horizontalAlignment: Text.AlignHCenter
        type: Theme.staffHeading
        weight: Theme.strong
        tabular: true
        text: root.said
    }
    StaffIconButton {
        id: more

        objectName: root.objectName + "-more"
        visible: !root.alone
        anchors.right: none.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        symbol: "plus"
        text: qsTr("Plus pour %1").arg(root.name)
        onClicked: root.percentWanted(root.percent + root.step)
    }
    StaffIconButton {
        id: none

        objectName: root.objectName + "-remove"
        visible: !root.alone
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        symbol: "x"
        text: qsTr("Retirer %1 du crédit").arg(root.name)
        onClicked: root.removed()
    }
}
