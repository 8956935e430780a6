pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One picture over the whole screen: a touch or the buttons make it larger step by step, a finger moves it.
FocusScope {
    id: root

    required property ProductViewModel product
    property bool open: false
    readonly property list<real> steps: [1, 1.75, 3]
    property int step: 0
    readonly property real zoom: steps[step]
    signal closed

    objectName: "picture-viewer"
    anchors.fill: parent
    visible: open
    enabled: open
    focus: open
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("%1, image en grand").arg(product.name)
    Keys.onEscapePressed: closed()
    Keys.onPressed: event => {
        const along = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0;
        const down = event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_Up ? -1 : 0;
        event.accepted = (along !== 0 || down !== 0) && step > 0;
        if (event.accepted)
            look.move(along * look.width / 4, down * look.height / 4);
    }
    onOpenChanged: step = 0

    // What is in the middle stays there, and what was touched comes to it.
    function zoomTo(wanted: int, x: real, y: real): void {
        const next = Math.max(0, Math.min(steps.length - 1, wanted));
        const grows = steps[next] / zoom;
        step = next;
        look.contentX = 0;
        look.contentY = 0;
        look.move(x * grows - look.width / 2, y * grows - look.height / 2);
    }
    function zoomBy(by: int): void {
        zoomTo(step + by, look.contentX + look.width / 2, look.contentY + look.height / 2);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.tint(root.product.tint)

        TapHandler {}
    }
    Flickable {
        id: look

        objectName: "picture-look"
        width: parent.width
        height: parent.height - bar.height
        contentWidth: width * root.zoom
        contentHeight: height * root.zoom
        interactive: root.step > 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        function move(x: real, y: real): void {
            contentX = Math.max(0, Math.min(contentWidth - width, contentX + x));
            contentY = Math.max(0, Math.min(contentHeight - height, contentY + y));
        }

        // Drawn once at the size of the screen, then once sharper: it is not drawn anew at every step.
        ProductPicture {
            anchors.fill: parent
            bare: true
            air: 0.04
            longest: 1200
            picture: root.open ? root.product.picture : ""
            visible: !sharp.ready || !sharp.visible
        }
        ProductPicture {
            id: sharp

            anchors.fill: parent
            visible: root.step > 0
            bare: true
            air: 0.04
            longest: 2400
            picture: root.open && root.step > 0 ? root.product.picture : ""
        }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => root.zoomTo((root.step + 1) % root.steps.length, point.position.x, point.position.y)
        }
    }
    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(tools.height, thumbs.visible && !root.under ? thumbs.height : 0) + (root.under ? thumbs.height + Theme.space(2) : 0) + 2 * Theme.space(3)
        color: Theme.surface

        TapHandler {}
        Divider {
            width: parent.width
        }
        GalleryThumbs {
            id: thumbs

            visible: count > 1
            x: Theme.margin
            y: Theme.space(3)
            product: root.product
        }
        Row {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space(3)
            spacing: Theme.space(2)

            RoundButton {
                objectName: "zoom-out"
                symbol: "zoom-out"
                text: qsTr("Réduire")
                onClicked: root.zoomBy(-1)
            }
            RoundButton {
                objectName: "zoom-in"
                symbol: "zoom-in"
                text: qsTr("Agrandir")
                onClicked: root.zoomBy(1)
            }
            RoundButton {
                objectName: "close-picture"
                symbol: "x"
                caption: Theme.largeText ? "" : qsTr("Fermer")
                text: qsTr("Fermer")
                onClicked: root.closed()
            }
        }
    }

    readonly property bool under: thumbs.visible && thumbs.width + tools.width + 3 * Theme.margin > width
}
