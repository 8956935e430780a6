pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The picture, on its tint, flush with the screen's left edge.
Item {
    id: root

    required property ProductViewModel product
    signal backWanted
    signal largeWanted

    clip: true

    Rectangle {
        x: -radius
        width: parent.width + radius
        height: parent.height
        radius: Theme.radiusL
        color: Theme.tint(root.product.tint)
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.outline
    }
    ProductPicture {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (parent.height - height) / 2 + 16
        width: Math.min(parent.width, (parent.height - 120) * 0.8)
        height: width * 1.25
        bare: true
        air: 0.02
        picture: root.product.picture
    }
    RoundButton {
        objectName: "back"
        x: Theme.margin
        y: Theme.space(3)
        raised: true
        symbol: "arrow-left"
        text: qsTr("Retour")
        onClicked: root.backWanted()
    }
    RoundButton {
        objectName: "large-picture"
        visible: root.product.hasPicture
        anchors.right: parent.right
        anchors.rightMargin: Theme.space(3)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(3)
        raised: true
        symbol: "maximize-2"
        symbolSize: 36
        text: qsTr("Voir en grand")
        onClicked: root.largeWanted()
    }
}
