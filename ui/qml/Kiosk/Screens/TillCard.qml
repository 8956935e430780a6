pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What a till reads: which order and how much. On a small phone's photograph the bars stay wide enough.
Rectangle {
    id: root

    required property DoneViewModel done

    visible: done.tillCode !== ""
    implicitHeight: content.implicitHeight + 64
    radius: Theme.radiusL
    color: Theme.surfaceSunken
    border.width: Theme.highContrast ? Theme.edge : 0
    border.color: Theme.outlineStrong

    Column {
        id: content

        x: 40
        y: 32
        width: parent.width - 80
        spacing: 16

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            text: qsTr("À payer en caisse : %1").arg(root.done.due)
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            text: qsTr("Montrez cet écran, ou sa photo. Sans code, le numéro suffit.")
        }
        BarCode {
            objectName: "till-code"
            width: parent.width
            height: 168
            radius: Theme.radiusM
            text: root.done.tillCode
        }
    }
}
