pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One variant of the shelf: what the figure says, what was counted, and the difference.
Item {
    id: root

    required property string sku
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property string seen
    required property string counted
    required property string difference
    required property string status
    property bool isLast: false
    signal changed(int by)
    signal agreed

    objectName: "count-" + sku
    implicitHeight: Math.max(72, words.implicitHeight + 16)
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, choice, qsTr("attendu %1").arg(seen), counted === "" ? qsTr("pas encore compté") : qsTr("compté %1").arg(counted)].filter(Boolean).join(", ")

    Rectangle {
        anchors.fill: parent
        visible: root.isLast
        color: Theme.accentSoft

        Rectangle {
            width: Theme.edgeStrong
            height: parent.height
            color: Theme.accent
        }
    }
    ProductPicture {
        id: drawing

        x: 12
        anchors.verticalCenter: parent.verticalCenter
        width: 56
        height: 56
        radius: Theme.radiusS
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: 14
        anchors.right: figures.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffBody
            weight: Theme.strong
            text: root.name
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            text: [root.choice, qsTr("attendu %1").arg(root.seen)].filter(Boolean).join(" · ")
        }
    }
    Row {
        id: figures

        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        StatusPill {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.status !== "waiting"
            kind: root.status === "same" ? "positive" : "caution"
            symbol: root.status === "same" ? "check" : root.status === "moved" ? "triangle-alert" : root.status === "more" ? "trending-up" : "trending-down"
            text: root.status === "same" ? qsTr("juste") : root.status === "moved" ? qsTr("a bougé") : root.difference
        }
        StaffButton {
            objectName: "agree-" + root.sku
            anchors.verticalCenter: parent.verticalCenter
            visible: root.status === "waiting"
            small: true
            symbol: "check"
            text: qsTr("Il y en a %1").arg(root.seen)
            onClicked: root.agreed()
        }
        StaffStepper {
            objectName: "counted-" + root.sku
            anchors.verticalCenter: parent.verticalCenter
            removes: false
            value: root.counted === "" ? 0 : Number(root.counted.replace(/\D/g, ""))
            subject: root.name
            onMinus: root.changed(-1)
            onPlus: root.changed(1)
        }
    }
    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
