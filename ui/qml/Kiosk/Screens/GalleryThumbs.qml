pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The pictures of a product, small: the one shown has the strong edge.
Row {
    id: root

    required property ProductViewModel product
    readonly property int count: thumbs.count

    spacing: 12

    Repeater {
        id: thumbs

        model: root.product.pictures

        T.AbstractButton {
            id: thumb

            required property int index
            required property string picture
            required property string name
            required property bool isOn

            objectName: "picture-" + index
            implicitWidth: Theme.target
            implicitHeight: Theme.target
            focusPolicy: Qt.TabFocus
            text: isOn ? qsTr("%1, affichée").arg(name) : name
            Accessible.role: Accessible.Button
            Accessible.name: text
            onClicked: root.product.showPicture(index)

            background: Rectangle {
                radius: Theme.radiusS
                color: Theme.surfaceRaised
                border.width: thumb.isOn || thumb.visualFocus ? Theme.edgeStrong : Theme.edge
                border.color: thumb.isOn || thumb.visualFocus ? Theme.onSurface : Theme.outlineStrong
            }
            contentItem: Item {
                ProductPicture {
                    anchors.centerIn: parent
                    width: 62
                    height: 78
                    bare: true
                    air: 0
                    picture: thumb.picture
                }
            }
        }
    }
}
