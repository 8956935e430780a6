pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Picture, name, price, choices, then availability, the heart: here, near, delivered.
ScreenPage {
    id: root

    required property ProductViewModel product
    required property SuggestionsViewModel goesWith
    required property NavigationViewModel navigation
    readonly property bool portrait: Viewport.portrait
    readonly property real column: portrait ? width - 2 * Theme.margin : width - facts.x - facts.width - 2 * Theme.margin

    objectName: "screen-product"

    Connections {
        target: root.product

        function onAdded(name: string): void {
            toast.show(qsTr("%1 est dans votre panier").arg(name));
        }
    }
    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(root.height, Math.max(ways.y + ways.height, facts.y + facts.height) + Theme.space(4), photo.height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ProductStage {
            id: photo

            width: root.portrait ? 524 : 480
            height: root.portrait ? Math.max(836, facts.height) : root.height
            product: root.product
            onBackWanted: root.navigation.back()
            onLargeWanted: root.navigation.openSheet("picture")
        }
        ProductFacts {
            id: facts

            x: photo.width + 48
            width: root.portrait ? root.width - x - Theme.margin : 452
            minimumHeight: root.portrait ? 836 : 0
            product: root.product
        }
        Column {
            id: ways

            x: root.portrait ? Theme.margin : facts.x + facts.width + Theme.margin
            y: root.portrait ? photo.height + Theme.space(4) : 0
            width: root.column
            spacing: Theme.space(4)

            WaysCard {
                width: parent.width
                product: root.product
                onSumWanted: (kind, locationId) => {
                    root.product.showSum(kind, locationId);
                    root.navigation.openSheet("sum");
                }
                onPlanWanted: root.navigation.openSheet("plan")
                onStoresWanted: root.navigation.openSheet("stores")
            }
            PlainText {
                width: parent.width
                wrapMode: Text.WordWrap
                color: Theme.onSurfaceMuted
                text: root.product.description
            }
            FactList {
                width: parent.width
                product: root.product
            }
            ReviewList {
                id: reviews

                width: parent.width
                product: root.product

                Connections {
                    target: root.product

                    function onOpened(): void {
                        reviews.all = false;
                        scroll.contentY = 0;
                    }
                }
            }
            GoesWithRow {
                width: parent.width
                bleed: Theme.margin
                suggestions: root.goesWith
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: 20
    }
    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(3)
    }
}
