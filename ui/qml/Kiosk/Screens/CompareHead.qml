pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One product of the comparison: a touch opens its sheet, the round button takes it out.
Item {
    id: root

    required property CompareViewModel compare
    required property string productId
    required property string sku
    required property string name
    required property string subtitle
    required property string picture
    required property int tint
    required property string price
    required property string oldPrice

    implicitHeight: sheet.implicitHeight + out.height

    T.AbstractButton {
        id: sheet

        objectName: "column-" + root.productId
        width: parent.width
        implicitHeight: photo.height + words.implicitHeight + Theme.space(2)
        focusPolicy: Qt.TabFocus
        text: [root.name, root.subtitle, root.price].filter(part => part !== "").join(", ")
        Accessible.role: Accessible.Button
        Accessible.name: text
        onClicked: root.compare.open(root.productId, root.sku)

        background: Rectangle {
            visible: sheet.visualFocus
            anchors.fill: parent
            anchors.margins: -6
            radius: Theme.radiusM + 6
            color: "transparent"
            border.width: Theme.edgeStrong
            border.color: Theme.onSurface
        }
        contentItem: Item {
            ProductPicture {
                id: photo

                width: parent.width
                height: Viewport.portrait ? Math.min(width, 300) + 40 : 260
                air: 0.06
                picture: root.picture
                tint: root.tint
            }
            Column {
                id: words

                anchors.top: photo.bottom
                anchors.topMargin: Theme.space(2)
                width: parent.width
                spacing: 4

                PlainText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    weight: Theme.strong
                    text: root.name
                }
            }
        }
    }
    TextButton {
        id: out

        objectName: "remove-" + root.productId
        anchors.top: sheet.bottom
        symbol: "x"
        width: Math.max(implicitWidth, Theme.target)
        text: Theme.largeText && root.width < 360 ? "" : qsTr("Retirer")
        Accessible.name: qsTr("Retirer %1 de la comparaison").arg(root.name)
        onClicked: root.compare.remove(root.productId)
    }
}
