pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Staff are on their way: the code that they ask for, as a picture and as characters to read aloud.
Sheet {
    id: root

    required property OrderCareViewModel care
    required property PaperViewModel paper
    readonly property bool low: !Viewport.portrait
    readonly property real edge: low ? 340 : 480

    open: care.sheet === "collect"
    title: qsTr("Un vendeur arrive")
    subtitle: care.waitsSince
    sheetHeight: 56 + 160 + column.implicitHeight + 96
    leastHeight: column.y + column.implicitHeight
    onClosed: care.closeSheet()

    Column {
        id: column

        y: 32
        width: parent.width
        spacing: 24

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: root.low ? 2 : 1
            spacing: 40
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            QrCode {
                objectName: "collect-qr"
                width: root.edge
                height: root.edge
                radius: Theme.radiusM
                text: root.care.link
                Accessible.name: qsTr("Code de retrait à montrer")
            }
            Column {
                spacing: 12

                PlainText {
                    // Whoever hears it could collect with it.
                    readonly property bool personal: true

                    objectName: "collect-code"
                    width: Math.min(520, column.width)
                    horizontalAlignment: root.low ? Text.AlignLeft : Text.AlignHCenter
                    type: Theme.number
                    weight: Theme.strong
                    text: root.care.code.slice(0, 3) + " " + root.care.code.slice(3)
                    Accessible.name: qsTr("Code de retrait %1").arg(root.care.code.split("").join(" "))
                }
                PlainText {
                    width: Math.min(520, column.width)
                    horizontalAlignment: root.low ? Text.AlignLeft : Text.AlignHCenter
                    wrapMode: Text.WordWrap
                    color: Theme.onSurfaceMuted
                    text: qsTr("Montrez-le ou lisez-le. La commande est remise une seule fois.")
                }
            }
        }
        PaperButton {
            width: parent.width
            paper: root.paper
            subject: "collect"
        }
        PrimaryButton {
            objectName: "collect-done"
            width: parent.width
            text: qsTr("C’est noté")
            onClicked: root.care.closeSheet()
        }
    }
}
