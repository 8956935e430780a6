pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Style

// One article and what happens if it is gone.
T.AbstractButton {
    id: root

    required property string lineId
    required property string name
    required property string picture
    required property int tint
    required property string sentence
    property string current: ""
    readonly property bool on: current === lineId
    signal openWanted(string id)

    objectName: "change-" + lineId
    implicitHeight: Math.max(72, words.implicitHeight + 20)
    focusPolicy: Qt.TabFocus
    text: name
    Accessible.role: Accessible.RadioButton
    Accessible.name: name + ", " + sentence
    Accessible.checkable: true
    Accessible.checked: on
    onClicked: openWanted(lineId)

    background: Rectangle {
        radius: Theme.radiusS
        color: root.on ? Theme.accentSoft : root.down ? Theme.surfaceSunken : Theme.surfaceRaised
        border.width: root.on || root.visualFocus ? Theme.edge : Theme.edge / 2
        border.color: root.visualFocus ? Theme.onSurface : root.on ? Theme.accent : Theme.outlineStrong
    }
    contentItem: Item {
        ProductPicture {
            id: product

            x: 10
            anchors.verticalCenter: parent.verticalCenter
            width: 44
            height: 52
            radius: Theme.radiusS
            picture: root.picture
            tint: root.tint
        }
        Column {
            id: words

            anchors.left: product.right
            anchors.leftMargin: 12
            anchors.right: parent.right
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
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.staffSmall
                color: Theme.onSurfaceMuted
                text: root.sentence
            }
        }
    }
}
