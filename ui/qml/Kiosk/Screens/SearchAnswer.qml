pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What was searched, when that is not what was typed: a correction, or nothing found at all.
Item {
    id: root

    required property SearchViewModel search
    readonly property bool corrected: search.corrected !== ""

    // Large text: the two sentences stand one under the other.
    readonly property bool isStacked: words.implicitWidth + asTyped.width + Theme.gutter > width
    readonly property real correctionHeight: isStacked ? words.implicitHeight + asTyped.height : Math.max(40, words.implicitHeight)

    implicitHeight: corrected ? correctionHeight : search.isNearest ? sorry.implicitHeight : 0
    visible: implicitHeight > 0

    Row {
        id: words

        visible: root.corrected
        y: root.isStacked ? 0 : (root.height - height) / 2
        spacing: Theme.space(1)

        PlainText {
            type: Theme.bodyL
            text: qsTr("Voici")
        }
        PlainText {
            type: Theme.bodyL
            weight: Theme.strong
            text: root.search.corrected
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.space(1)
            color: Theme.onSurfaceMuted
            text: qsTr("corrigé de « %1 »").arg(root.search.text)
        }
    }
    TextButton {
        id: asTyped

        objectName: "as-typed"
        visible: root.corrected
        x: root.isStacked ? 0 : root.width - width
        y: root.isStacked ? root.height - height : (root.height - height) / 2
        text: qsTr("Chercher « %1 » tel quel").arg(root.search.text)
        onClicked: root.search.searchAsTyped()
    }
    Banner {
        id: sorry

        visible: root.search.isNearest && !root.corrected
        width: parent.width
        symbol: "search-x"
        text: qsTr("Rien sous « %1 ». Voici ce qui s’en rapproche ; un vendeur peut aussi le chercher pour vous.").arg(root.search.text)
    }
}
