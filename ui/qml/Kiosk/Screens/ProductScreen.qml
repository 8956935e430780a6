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
    required property CompareViewModel compare
    required property NavigationViewModel navigation
    required property TryOnWishViewModel wish
    readonly property bool portrait: Viewport.portrait
    // Large letters need the whole width, and so does everything in the lower part of the screen.
    readonly property bool stacked: portrait && (Theme.largeText || Viewport.reach)
    readonly property real column: portrait ? width - 2 * Theme.margin : width - facts.x - facts.width - 2 * Theme.margin

    // What the toast speaks of: the name as it was, for as long as it is not this page's any more.
    property string addedId: ""
    property string added: ""

    objectName: "screen-product"
    reachTitle: product.name
    reachDetail: [product.price, product.subtitle].filter(Boolean).join(" · ")
    reachPicture: product.picture
    reachTint: product.tint
    picture: photo.picture
    pictureGround: photo.ground

    Connections {
        target: root.product

        function onAdded(name: string): void {
            root.addedId = root.product.productId;
            root.added = name;
            toast.show();
        }
    }
    Flickable {
        id: scroll

        objectName: "product-scroll"
        anchors.fill: parent
        anchors.bottomMargin: bar.visible ? bar.height + Theme.space(3) : 0
        contentHeight: Math.max(Viewport.reach ? 0 : root.height, Math.max(ways.y + ways.height, facts.y + facts.height) + Theme.space(4), photo.y + photo.height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ProductStage {
            id: photo

            width: root.stacked ? root.width : root.portrait ? 524 : 480
            // In reach mode only its buttons stay, after what one comes for.
            y: Viewport.reach ? ways.y + ways.height : 0
            height: Viewport.reach ? Theme.target + Theme.space(6) : root.stacked ? 760 : root.portrait ? Math.max(836, facts.height) : root.height
            product: root.product
            onBackWanted: root.navigation.back()
            compared: root.compare.productIds.includes(root.product.productId)
            onLargeWanted: root.navigation.openSheet("picture")
            onCompareWanted: root.compare.toggle(root.product.productId, root.product.sku)
        }
        ProductFacts {
            id: facts

            x: root.stacked ? Theme.margin : photo.width + 48
            y: root.stacked && !Viewport.reach ? photo.height + Theme.space(4) : 0
            width: root.portrait ? root.width - x - Theme.margin : 452
            minimumHeight: root.portrait && !root.stacked ? 836 : 0
            product: root.product
            canTry: root.wish.canTry
            onTryWanted: root.wish.begin()
        }
        Column {
            id: ways

            x: root.portrait ? Theme.margin : facts.x + facts.width + Theme.margin
            y: root.stacked ? facts.y + facts.height + Theme.space(4) : root.portrait ? photo.height + Theme.space(4) : 0
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
                        root.renewed();
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
    CompareBar {
        id: bar

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        compare: root.compare
        onWanted: root.navigation.go("compare")
    }
    Toast {
        id: toast

        objectName: "added"
        text: qsTr("%1 est dans votre panier").arg(root.product.productId === root.addedId ? root.product.name : root.added)
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: bar.visible ? bar.top : parent.bottom
        anchors.bottomMargin: Theme.space(3)
    }
}
