pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// An article to try on: its sizes with where they are, its path, and what becomes of it.
Panel {
    id: root

    required property TryOnViewModel tryOn
    required property string lineId
    required property string name
    required property string colour
    required property string price
    required property string picture
    required property int tint
    required property string reached
    required property string outcome
    required property string reason
    required property bool isLive
    required property list<var> sizes

    objectName: "try-on-line-" + lineId

    ProductPicture {
        id: drawing

        x: 16
        y: 14
        width: 104
        height: 104
        radius: Theme.radiusS
        picture: root.picture
        tint: root.tint
        Accessible.role: Accessible.Graphic
        Accessible.name: root.name
    }
    Item {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        y: 20
        height: 26

        PlainText {
            id: title

            width: Math.min(implicitWidth, parent.width - cost.width - 120)
            elide: Text.ElideRight
            type: Theme.staffHeading
            weight: Theme.strong
            text: root.name
        }
        PlainText {
            anchors.left: title.right
            anchors.leftMargin: 8
            anchors.right: cost.left
            anchors.rightMargin: 8
            anchors.baseline: title.baseline
            elide: Text.ElideRight
            type: Theme.staffBody
            color: Theme.onSurfaceMuted
            text: [root.colour, root.reason].filter(Boolean).join(" · ")
        }
        PlainText {
            id: cost

            anchors.right: parent.right
            anchors.baseline: title.baseline
            type: Theme.staffBody
            weight: Theme.strong
            tabular: true
            text: root.price
        }
    }
    ListView {
        id: boxes

        // As many as fit are shown whole; the rest are reached by sliding, and the first one wanted is in sight.
        readonly property int fitting: Math.min(count, 5)
        readonly property real box: count > fitting ? (width - fitting * spacing) / (fitting + 0.4) : (width - (count - 1) * spacing) / Math.max(1, count)

        anchors.left: words.left
        anchors.right: words.right
        y: 54
        height: 56
        orientation: ListView.Horizontal
        spacing: 8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sizes
        Component.onCompleted: positionViewAtIndex(Math.max(0, root.sizes.findIndex(each => each.isOn) - 1), ListView.Beginning)

        delegate: TryOnSizeBox {
            required property var modelData

            objectName: "try-on-size-" + root.lineId + "-" + modelData.size
            width: boxes.box
            enabled: root?.tryOn.isOpen ?? false
            size: modelData.size
            place: modelData.place
            full: modelData.full
            isHere: modelData.isHere
            on: modelData.isOn
            onClicked: root.tryOn.toggleSize(root.lineId, modelData.sku)
        }
    }
    Item {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14
        x: 16
        width: parent.width - 32
        height: Theme.staffTarget

        TryOnPath {
            anchors.left: parent.left
            anchors.right: keep.left
            anchors.rightMargin: 8
            height: parent.height
            reached: root.reached
            live: root.isLive && root.tryOn.isOpen
            article: root.name
            onChosen: key => root.tryOn.moveLine(root.lineId, key)
        }
        TryOnOutcome {
            id: keep

            objectName: "keep-" + root.lineId
            anchors.right: back.left
            anchors.rightMargin: 8
            enabled: root.tryOn.isOpen
            symbol: "heart"
            ground: Theme.positive
            article: root.name
            on: root.outcome === "kept"
            text: qsTr("Gardé")
            onClicked: root.tryOn.keep(root.lineId)
        }
        TryOnOutcome {
            id: back

            objectName: "put-back-" + root.lineId
            anchors.right: parent.right
            enabled: root.tryOn.isOpen
            symbol: "undo-2"
            article: root.name
            on: root.outcome === "put_back"
            text: qsTr("Remis")
            onClicked: root.tryOn.putBack(root.lineId)
        }
    }
}
