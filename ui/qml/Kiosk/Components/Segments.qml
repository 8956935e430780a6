pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// One of a few ways. `options` is a list of {key, text, missing}; a missing one is struck; touching it is refused,
// so that the screen can say why.
Rectangle {
    id: root

    required property list<var> options
    property string current: ""
    signal chosen(string key)
    signal refused(string key)

    // Large letters do not fit side by side: one under the other.
    readonly property bool stacked: options.length > 2 && Theme.largeText
    readonly property real gap: 8

    implicitHeight: stacked ? options.length * (Theme.target + gap) - gap + 12 : Theme.target
    implicitWidth: 528
    radius: stacked ? Theme.radiusL : Math.min(Theme.radiusPill, height / 2)
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outlineStrong

    Grid {
        id: grid

        anchors.fill: parent
        anchors.margins: 6
        columns: root.stacked ? 1 : root.options.length
        spacing: root.gap

        Repeater {
            model: root.options

            T.AbstractButton {
                id: segment

                required property var modelData
                readonly property bool on: modelData.key === root.current
                readonly property bool missing: modelData.missing === true

                objectName: (root.objectName || "segments") + "-" + modelData.key
                width: root.stacked ? grid.width : (grid.width - root.gap * (root.options.length - 1)) / root.options.length
                height: root.stacked ? Theme.target : grid.height
                text: modelData.text
                focusPolicy: Qt.TabFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: on
                Accessible.description: missing ? qsTr("Pas possible maintenant") : ""
                onClicked: {
                    if (missing)
                        root.refused(modelData.key);
                    else
                        root.chosen(modelData.key);
                }

                background: Rectangle {
                    radius: Math.min(Theme.radiusPill, height / 2)
                    color: segment.on ? Theme.inverse : "transparent"
                    border.width: segment.visualFocus ? Theme.edgeStrong : 0
                    border.color: Theme.accent
                }
                contentItem: Item {
                    PlainText {
                        anchors.centerIn: parent
                        width: Math.min(implicitWidth, segment.width - 8)
                        elide: Text.ElideRight
                        weight: segment.on ? Theme.strong : Theme.medium
                        color: segment.on ? Theme.onInverse : segment.missing ? Theme.onSurfaceMuted : Theme.onSurface
                        font.strikeout: segment.missing
                        text: segment.text
                    }
                }
            }
        }
    }
}
