pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Scan
import Kiosk.Screens
import Kiosk.Style

// The kiosk's window: header, the screen that navigation names, footer, sheets above.
Window {
    id: root

    required property ShellViewModel shell
    required property NavigationViewModel navigation
    required property StatusViewModel status
    required property ComfortViewModel comfort
    required property SpeechViewModel speech
    required property AttractViewModel attract
    required property HomeViewModel home
    required property SearchViewModel search
    required property ProductViewModel product
    required property TryOnWishViewModel tryOnWish
    required property SuggestionsViewModel othersTook
    required property SuggestionsViewModel goesWith
    required property SelectionViewModel selection
    required property CompareViewModel compare
    required property ScanViewModel scan
    required property CartViewModel cart
    required property CardAskedViewModel cardAsked
    required property BenefitsViewModel benefits
    required property CartNewsViewModel news
    required property CheckoutViewModel checkout
    required property PrivacyViewModel privacy
    required property GoneViewModel gone
    required property IfGoneViewModel ifGone
    required property PayChoiceViewModel payChoice
    required property PaymentViewModel payment
    required property DoneViewModel done
    required property SeenOrderViewModel seenOrder
    required property OrderFinderViewModel orderFinder
    required property OrderCareViewModel orderCare
    required property OrderReturnViewModel orderReturn
    required property PaperViewModel paper
    required property IdleViewModel idle
    required property CallStaffViewModel call
    required property ScanAnswerViewModel scanAnswer
    property FrameFeed feed: null

    visible: true
    title: Theme.brandName
    color: Theme.surface

    Binding {
        target: Viewport
        property: "windowWidth"
        value: root.width
    }
    Binding {
        target: Viewport
        property: "windowHeight"
        value: root.height
    }
    Binding {
        target: Viewport
        property: "wantsReach"
        value: root.comfort.reach
    }
    Item {
        id: stage

        width: Viewport.width
        height: Viewport.height
        scale: Viewport.scale
        transformOrigin: Item.TopLeft

        PageFrame {
            id: frame

            anchors.fill: parent
            enabled: root.navigation.sheet === "" && root.search.openedFilter === "" && !secondCart.open && !cardAskedSheet.open && !goneSheet.open && !ifGoneSheet.open
            shell: root.shell
            navigation: root.navigation
            status: root.status
            call: root.call
            first: homePage
            page: {
                switch (root.navigation.screen) {
                case "home":
                    return homePage;
                case "search":
                    return searchPage;
                case "product":
                    return productPage;
                case "compare":
                    return comparePage;
                case "selection":
                    return selectionPage;
                case "scan":
                    return scanPage;
                case "cart":
                    return cartPage;
                case "checkout":
                    return checkoutPage;
                case "payment":
                    return paymentPage;
                case "done":
                    return donePage;
                case "order":
                    return orderPage;
                case "return":
                    return returnPage;
                default:
                    return attractPage;
                }
            }
        }
        ComfortSheet {
            open: root.navigation.sheet === "comfort"
            comfort: root.comfort
            speech: root.speech
            onStatementWanted: root.navigation.openSheet("accessibility")
            onClosed: root.navigation.closeSheet()
        }
        AccessibilitySheet {
            open: root.navigation.sheet === "accessibility"
            onClosed: root.navigation.openSheet("comfort")
        }
        PrivacySheet {
            open: root.navigation.sheet === "privacy"
            privacy: root.privacy
            onClosed: root.navigation.closeSheet()
        }
        FilterSheet {
            search: root.search
        }
        CallSheet {
            open: root.navigation.sheet === "call"
            call: root.call
            onClosed: root.navigation.closeSheet()
        }
        SumSheet {
            open: root.navigation.sheet === "sum"
            product: root.product
            navigation: root.navigation
            onClosed: root.navigation.closeSheet()
        }
        StoresSheet {
            open: root.navigation.sheet === "stores"
            product: root.product
            navigation: root.navigation
            onClosed: root.navigation.closeSheet()
        }
        PlanSheet {
            open: root.navigation.sheet === "plan"
            product: root.product
            onClosed: root.navigation.closeSheet()
        }
        TryOnWishSheet {
            open: root.navigation.sheet === "try-on"
            wish: root.tryOnWish
            onClosed: root.navigation.closeSheet()
        }
        PictureViewer {
            open: root.navigation.sheet === "picture"
            product: root.product
            onClosed: root.navigation.closeSheet()
        }
        IfGoneSheet {
            id: ifGoneSheet

            open: root.ifGone.openLine !== "" && root.navigation.screen === "checkout"
            ifGone: root.ifGone
            onClosed: root.ifGone.close()
        }
        CodeSheet {
            open: root.navigation.sheet === "code"
            benefits: root.benefits
            navigation: root.navigation
            shell: root.shell
            onClosed: root.navigation.closeSheet()
        }
        CollectSheet {
            care: root.orderCare
            paper: root.paper
        }
        InvoiceSheet {
            care: root.orderCare
        }
        SecondCartSheet {
            id: secondCart

            scan: root.scan
        }
        CardAskedSheet {
            id: cardAskedSheet

            asked: root.cardAsked
        }
        GoneSheet {
            id: goneSheet

            open: root.gone.count > 0 && root.navigation.screen === "checkout"
            gone: root.gone
            onClosed: root.navigation.go("cart")
        }
        ScanNotice {
            visible: present && root.navigation.screen !== "scan"
            x: Theme.margin
            // In reach mode just above the bar.
            y: Viewport.reach ? Math.max(Viewport.reachLine, parent.height - Theme.reachBar - height) : Theme.headerHeight
            width: Math.min(parent.width - 2 * Theme.margin, 968)
            scan: root.scan
            onSearchWanted: {
                root.scan.dismiss();
                root.navigation.go("search");
            }
            onScanWanted: {
                root.navigation.go("scan");
                root.scan.startTyping();
            }
        }
        IdleWarning {
            idle: root.idle
            hasPhoneCart: root.cart.restoredAt !== ""
            onEraseWanted: root.shell.leave()
        }
        IntoCart {
            id: intoCart

            readonly property string screen: root.navigation.screen

            anchors.fill: parent
            onScreenChanged: stop()

            Connections {
                target: root.product

                function onAdded(): void {
                    intoCart.drop(frame.bag, frame.current?.picture ?? null);
                }
            }
        }
        SleepCover {
            attract: root.attract
        }
        RemovedCover {
            status: root.status
        }
        ScanLight {
            anchors.fill: parent
            answer: root.scanAnswer
        }
    }
    KeyCursor {
        speech: root.speech
    }
    Component {
        id: attractPage

        AttractScreen {
            attract: root.attract
        }
    }
    Component {
        id: searchPage

        SearchScreen {
            search: root.search
            compare: root.compare
            shell: root.shell
            navigation: root.navigation
        }
    }
    Component {
        id: productPage

        ProductScreen {
            product: root.product
            compare: root.compare
            goesWith: root.goesWith
            navigation: root.navigation
            wish: root.tryOnWish
        }
    }
    Component {
        id: comparePage

        CompareScreen {
            compare: root.compare
            navigation: root.navigation
        }
    }
    Component {
        id: selectionPage

        SelectionScreen {
            selection: root.selection
            navigation: root.navigation
        }
    }
    Component {
        id: homePage

        HomeScreen {
            home: root.home
            othersTook: root.othersTook
            navigation: root.navigation
        }
    }
    Component {
        id: scanPage

        ScanScreen {
            scan: root.scan
            feed: root.feed
            navigation: root.navigation
        }
    }
    Component {
        id: cartPage

        CartScreen {
            cart: root.cart
            benefits: root.benefits
            wish: root.tryOnWish
            news: root.news
            navigation: root.navigation
        }
    }
    Component {
        id: checkoutPage

        CheckoutScreen {
            checkout: root.checkout
            benefits: root.benefits
            news: root.news
            ifGone: root.ifGone
            pay: root.payChoice
            privacy: root.privacy
            navigation: root.navigation
            shell: root.shell
        }
    }
    Component {
        id: paymentPage

        PaymentScreen {
            payment: root.payment
        }
    }
    Component {
        id: donePage

        DoneScreen {
            done: root.done
            idle: root.idle
            paper: root.paper
        }
    }
    Component {
        id: returnPage

        ReturnScreen {
            back: root.orderReturn
            paper: root.paper
            shell: root.shell
            navigation: root.navigation
        }
    }
    Component {
        id: orderPage

        OrderScreen {
            order: root.seenOrder
            finder: root.orderFinder
            care: root.orderCare
            paper: root.paper
            shell: root.shell
            navigation: root.navigation
        }
    }
}
