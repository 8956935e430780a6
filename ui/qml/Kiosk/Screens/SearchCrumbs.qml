pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The way to the department held, each step a touch, and under it the families to go further into.
Column {
    id: root

    required property SearchViewModel search
    // How far the row of families may bleed past the right margin.
    property real bleed: 0

    spacing: Theme.space(1)

    Flow {
        visible: steps.count > 0
        width: parent.width
        spacing: Theme.space(1)

        Repeater {
            id: steps

            model: root.search.crumbs

            Row {
                id: step

                required property string key
                required property string text
                required property bool isLast

                spacing: Theme.space(1)

                TextButton {
                    visible: !step.isLast
                    objectName: "crumb-" + step.key
                    text: step.text
                    onClicked: root.search.goTo(step.key)
                }
                Icon {
                    visible: !step.isLast
                    anchors.verticalCenter: parent.verticalCenter
                    name: "chevron-right"
                    size: 30
                    color: Theme.onSurfaceMuted
                }
                Item {
                    visible: step.isLast
                    width: here.implicitWidth
                    height: Math.max(Theme.target, here.implicitHeight)

                    PlainText {
                        id: here

                        objectName: "crumb-here"
                        anchors.verticalCenter: parent.verticalCenter
                        type: Theme.title
                        text: step.text
                    }
                }
            }
        }
    }
    Flickable {
        visible: families.count > 0
        width: parent.width + root.bleed
        height: row.height
        contentWidth: row.width + root.bleed
        flickableDirection: Flickable.HorizontalFlick
        clip: true

        Row {
            id: row

            spacing: Theme.space(2)

            Repeater {
                id: families

                model: root.search.families

                Chip {
                    required property string key
                    required property string spoken
                    required text
                    required count

                    objectName: "family-" + key
                    Accessible.role: Accessible.Button
                    Accessible.name: spoken
                    onClicked: root.search.goTo(key)
                }
            }
        }
    }
}
