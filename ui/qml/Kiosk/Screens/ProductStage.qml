pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The pictures, on their tint, flush with the screen's left edge. A touch on one shows it in large.
Item {
    id: root

    required property ProductViewModel product
    property bool compared: false
    readonly property bool several: thumbs.count > 1
    readonly property alias ground: ground
    readonly property alias picture: drawing
    signal backWanted
    signal largeWanted
    signal compareWanted

    clip: true

    // In reach mode the upper part shows the picture: only what acts stays here.
    Rectangle {
        id: ground

        visible: !Viewport.reach
        x: -radius
        width: parent.width + radius
        height: parent.height
        radius: Theme.radiusL
        color: Theme.tint(root.product.tint)
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.outline
    }
    ProductPicture {
        id: drawing

        readonly property real room: parent.height - 120 - (root.several ? 88 : 0)

        visible: !Viewport.reach
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.several ? Math.max(0, (parent.height - 120 - height) / 2 + 48) : (parent.height - height) / 2 + 16
        width: Math.min(parent.width, room * 0.8)
        height: width * 1.25
        bare: true
        air: 0.02
        picture: root.product.picture
        tint: root.product.tint

        TapHandler {
            enabled: root.product.hasPicture
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.largeWanted()
        }
    }
    RoundButton {
        objectName: "back"
        visible: !Viewport.reach
        x: Theme.margin
        y: Theme.space(3)
        raised: true
        symbol: "arrow-left"
        text: qsTr("Retour")
        onClicked: root.backWanted()
    }
    RoundButton {
        objectName: "compare"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space(3)
        y: Theme.space(3)
        raised: true
        symbol: root.compared ? "check" : "scale"
        symbolSize: 36
        caption: Theme.largeText ? "" : qsTr("Comparer")
        text: root.compared ? qsTr("Comparer, choisi") : qsTr("Comparer")
        onClicked: root.compareWanted()
    }
    GalleryThumbs {
        id: thumbs

        visible: root.several && !Viewport.reach
        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(3)
        product: root.product
    }
    RoundButton {
        objectName: "large-picture"
        visible: root.product.hasPicture
        anchors.right: parent.right
        anchors.rightMargin: Viewport.reach ? parent.width - width - Theme.margin : Theme.space(3)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(3)
        raised: true
        symbol: "maximize-2"
        symbolSize: 36
        text: qsTr("Voir en grand")
        onClicked: root.largeWanted()
    }
}
