pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models

// The picture as large as the screen allows.
Sheet {
    id: root

    required property ProductViewModel product

    objectName: "picture-sheet"
    title: product.name
    subtitle: product.colour
    sheetHeight: 1600

    ProductPicture {
        anchors.fill: parent
        anchors.topMargin: 32
        tint: root.product.tint
        picture: root.open ? root.product.picture : ""
    }
}
