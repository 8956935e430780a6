import QtQuick

// One step of the type scale: a face with its axes, a size, a line height. Weights go through axes, never through
// font.weight: Qt would embolden the variable face once more by itself.
QtObject {
    id: root

    required property list<real> base
    required property string family
    required property var axes
    required property real natural
    property real tracking: 0
    property bool sans: false
    property real scale: 1

    readonly property real size: Math.round(base[0] * scale)
    readonly property real line: Math.round(base[1] * scale)
    readonly property real letterSpacing: size * tracking / 100
    // Qt puts a fixed-height line's slack below the text, designs put half of it above.
    readonly property real nudge: (line - size * natural) / 2
}
