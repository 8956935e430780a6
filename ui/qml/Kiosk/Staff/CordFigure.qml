import QtQuick
import Kiosk.Components
import Kiosk.Style

// One figure of the ledger. `must` is a figure that has to stay zero: anything else is said with an icon, a word and colour.
Panel {
    id: root

    required property string label
    required property int value
    property string note: ""
    property bool must: false
    readonly property bool wrong: must && value !== 0

    implicitHeight: 124
    color: wrong ? Theme.criticalSoft : must ? Theme.positiveSoft : Theme.surfaceRaised
    border.color: wrong ? Theme.critical : must ? Theme.positive : Theme.outline
    Accessible.role: Accessible.StaticText
    Accessible.name: label + " : " + value

    Row {
        x: 16
        y: 14
        width: parent.width - 32
        spacing: 8

        Icon {
            visible: root.must
            anchors.verticalCenter: caption.verticalCenter
            name: root.wrong ? "triangle-alert" : "shield-check"
            size: 18
            color: root.wrong ? Theme.critical : Theme.positive
        }
        PlainText {
            id: caption

            type: Theme.staffBody
            weight: Theme.medium
            color: root.wrong ? Theme.critical : root.must ? Theme.positive : Theme.onSurfaceMuted
            text: root.label
        }
    }
    PlainText {
        x: 16
        y: 38
        type: Theme.staffHeroFigure
        weight: Theme.strong
        tabular: true
        color: root.wrong ? Theme.critical : Theme.onSurface
        text: root.value
    }
    PlainText {
        x: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        width: parent.width - 32
        elide: Text.ElideRight
        type: Theme.staffTiny
        color: Theme.onSurfaceMuted
        text: root.note
    }
}
