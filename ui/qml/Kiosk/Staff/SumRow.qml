import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line of the sum.
Item {
    id: root

    required property string label
    required property string figure
    property string note: ""
    property bool total: false
    property bool incoming: false

    implicitHeight: total ? 44 : 34
    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + figure

    PlainText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        type: Theme.staffBody
        weight: root.total ? Theme.strong : Theme.regular
        color: root.incoming ? Theme.positive : Theme.onSurface
        text: root.label
    }
    PlainText {
        anchors.left: words.right
        anchors.leftMargin: 8
        anchors.right: number.left
        anchors.rightMargin: 8
        anchors.baseline: words.baseline
        elide: Text.ElideRight
        type: Theme.staffTiny
        color: Theme.onSurfaceMuted
        text: root.note
    }
    PlainText {
        id: number

        objectName: root.objectName + "-figure"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        type: root.total ? Theme.staffFigure : Theme.staffHeading
        weight: Theme.strong
        tabular: true
        color: root.incoming ? Theme.positive : Theme.onSurface
        text: root.figure
    }
}
