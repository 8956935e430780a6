pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The shelf on a plan of this store: what is marked is also said, by word and not by colour alone.
Sheet {
    id: root

    required property ProductViewModel product
    readonly property real planWidth: Math.min(sheetWidth - 2 * Theme.margin, 760 * product.planShape)

    objectName: "plan-sheet"
    title: product.planShelf
    subtitle: product.planTitle
    sheetHeight: 300 + content.implicitHeight
    leastHeight: content.y + content.implicitHeight

    Column {
        id: content

        y: Theme.space(4)
        width: parent.width
        spacing: Theme.space(3)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.planWidth
            height: width / root.product.planShape
            radius: Theme.radiusS
            color: Theme.surfaceSunken
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Plan du magasin. %1").arg(root.product.planWay)

            Repeater {
                model: root.product.planAreas

                PlanMark {
                    x: shareX * parent.width
                    y: shareY * parent.height
                }
            }
        }
        Banner {
            width: parent.width
            kind: "positive"
            symbol: "footprints"
            text: root.product.planWay
        }
    }

    component PlanMark: Rectangle {
        id: mark

        required property string kind
        required property string name
        required property real shareX
        required property real shareY
        required property real shareWidth
        required property real shareHeight
        required property bool isWanted
        readonly property bool isKiosk: kind === "kiosk"

        width: shareWidth * (parent?.width ?? 0)
        height: shareHeight * (parent?.height ?? 0)
        z: isKiosk || isWanted ? 2 : kind === "floor" ? 0 : 1
        radius: isKiosk ? height / 2 : kind === "floor" ? Theme.radiusM : 6
        color: isWanted ? Theme.accent : isKiosk ? Theme.inverse : kind === "floor" ? Theme.surfaceRaised : Theme.surfaceSunken
        border.width: isWanted || kind === "floor" ? Theme.edge : kind === "shelf" ? Theme.edge : 0
        border.color: isWanted ? Theme.accent : kind === "floor" ? Theme.outlineStrong : Theme.outline
        Accessible.ignored: true

        Icon {
            visible: mark.isKiosk || mark.kind === "stairs" || mark.isWanted
            anchors.centerIn: parent
            anchors.verticalCenterOffset: mark.isWanted ? -size / 2 : 0
            name: mark.isKiosk ? "person-standing" : mark.isWanted ? "map-pin" : "arrow-up-down"
            size: mark.isWanted ? 36 : Math.min(parent.height, parent.width) * 0.7
            color: mark.isKiosk ? Theme.onInverse : mark.isWanted ? Theme.onAccent : Theme.onSurfaceMuted
        }
        PlainText {
            readonly property bool outside: mark.isKiosk || mark.kind === "stairs" || mark.kind === "entrance"

            readonly property bool fits: implicitWidth <= mark.width - 8 && implicitHeight <= mark.height

            visible: mark.kind !== "floor" && (mark.isWanted || mark.isKiosk || fits || (outside && !Theme.largeText))
            anchors.horizontalCenter: parent.horizontalCenter
            // An entrance is at the rim: its name stands inside the store.
            y: mark.kind === "entrance" ? -height - 2 : outside ? mark.height + 2 : mark.isWanted ? Math.min(mark.height - height - 4, mark.height / 2 + 4) : (mark.height - height) / 2
            type: Theme.label
            weight: mark.isWanted || mark.isKiosk ? Theme.strong : Theme.regular
            color: mark.isWanted ? Theme.onAccent : mark.isKiosk ? Theme.onSurface : Theme.onSurfaceMuted
            text: mark.name
        }
    }
}
