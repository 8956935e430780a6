pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A product in a grid or a row: picture, name, choice, price, what is here.
T.AbstractButton {
    id: root

    required property string picture
    required property string name
    required property string price
    property string subtitle: ""
    property string oldPrice: ""
    property string availability: ""
    property bool available: true
    property int tint: 1
    property real pictureHeight: width

    implicitWidth: 306
    implicitHeight: pictureHeight + words.implicitHeight + words.anchors.topMargin
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    // Before the touch is answered.
    onReleased: Touched.note(photo, photo)
    Accessible.name: [name, subtitle, price, availability].filter(part => part !== "").join(", ")

    background: Rectangle {
        visible: root.visualFocus
        anchors.fill: parent
        anchors.margins: -8
        radius: Theme.radiusM + 8
        color: "transparent"
        border.width: Theme.edgeStrong
        border.color: Theme.onSurface
    }
    contentItem: Item {
        ProductPicture {
            id: photo

            width: parent.width
            height: root.pictureHeight
            picture: root.picture
            tint: root.tint
        }
        Column {
            id: words

            anchors.top: photo.bottom
            anchors.topMargin: Theme.space(2)
            width: parent.width

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                wrapMode: Theme.largeText ? Text.WordWrap : Text.NoWrap
                maximumLineCount: Theme.largeText ? 2 : 1
                weight: root.subtitle === "" ? Theme.medium : Theme.strong
                text: root.name
            }
            PlainText {
                visible: root.subtitle !== ""
                width: parent.width
                elide: Text.ElideRight
                type: Theme.label
                color: Theme.onSurfaceMuted
                text: root.subtitle
            }
            Item {
                visible: root.subtitle !== ""
                width: 1
                height: Theme.space(1)
            }
            Row {
                spacing: 12

                PlainText {
                    type: root.subtitle === "" ? Theme.body : Theme.bodyL
                    weight: Theme.strong
                    text: root.price
                }
                PlainText {
                    visible: root.oldPrice !== ""
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.onSurfaceMuted
                    font.strikeout: true
                    text: root.oldPrice
                }
            }
            Row {
                visible: root.availability !== ""
                topPadding: 4
                spacing: Theme.space(1)

                Icon {
                    anchors.verticalCenter: stock.verticalCenter
                    name: root.available ? "map-pin" : "truck"
                    size: 28
                    color: stock.color
                }
                PlainText {
                    id: stock

                    width: Math.min(implicitWidth, root.width - 36)
                    elide: Text.ElideRight
                    type: Theme.label
                    weight: Theme.medium
                    color: root.available ? Theme.positive : Theme.onSurfaceMuted
                    text: root.availability
                }
            }
        }
    }
}
