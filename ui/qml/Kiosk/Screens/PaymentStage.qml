pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// How the payment stands: one sign or one code, what is, and what to do.
Card {
    id: root

    required property PaymentViewModel payment
    readonly property bool aside: width > 1100
    readonly property bool hasCode: payment.pageUrl !== ""
    readonly property string kind: words.kind(payment.phase)
    readonly property color tone: kind === "positive" ? Theme.positive : kind === "caution" ? Theme.caution : Theme.accent
    readonly property color soft: kind === "positive" ? Theme.positiveSoft : kind === "caution" ? Theme.cautionSoft : Theme.accentSoft
    readonly property real figure: hasCode ? (aside ? 376 : 520) : Viewport.reach ? 0 : (aside ? 216 : 264)

    implicitHeight: (aside ? Math.max(figure, said.implicitHeight) : figure + 40 + said.implicitHeight) + 112

    PaymentWords {
        id: words
    }
    Item {
        id: sign

        x: root.aside ? 64 : (parent.width - width) / 2
        y: root.aside ? (parent.height - height) / 2 : Math.max(56, (parent.height - height - 40 - said.implicitHeight) / 2)
        width: root.figure
        height: root.figure

        QrCode {
            objectName: "pay-code"
            visible: root.hasCode
            anchors.fill: parent
            radius: Theme.radiusM
            text: root.payment.pageUrl
            Accessible.name: qsTr("Code à scanner pour payer sur votre téléphone")
        }
        Rectangle {
            visible: !root.hasCode && !Viewport.reach
            anchors.fill: parent
            radius: width / 2
            color: root.soft
            border.width: Theme.highContrast ? Theme.edge : 0
            border.color: root.tone

            Icon {
                anchors.centerIn: parent
                size: 128
                name: words.symbol(root.payment.phase)
                color: root.tone
            }
        }
    }
    Column {
        id: said

        x: root.aside ? sign.x + sign.width + 64 : 56
        y: root.aside ? (parent.height - height) / 2 : sign.y + sign.height + 40
        width: parent.width - x - 56
        spacing: 16

        PlainText {
            objectName: "payment-title"
            width: parent.width
            wrapMode: Text.WordWrap
            horizontalAlignment: root.aside ? Text.AlignLeft : Text.AlignHCenter
            type: Theme.headline
            text: words.title(root.payment.phase, root.payment.due)
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            objectName: "payment-detail"
            width: parent.width
            wrapMode: Text.WordWrap
            horizontalAlignment: root.aside ? Text.AlignLeft : Text.AlignHCenter
            type: Theme.bodyL
            color: Theme.onSurfaceMuted
            text: words.detail(root.payment.phase, root.payment.why, root.payment.method)
        }
    }
}
