pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Scan
import Kiosk.Staff
import Kiosk.Style

// The window of the tablet and of the manager's screen: who are you, then rail, bar and the place chosen.
Window {
    id: root

    required property ShellViewModel shell
    required property NavigationViewModel navigation
    required property StatusViewModel status
    required property StaffFrameViewModel frame
    required property StaffSignInViewModel signIn
    required property StaffCartViewModel cart
    required property TryOnViewModel tryOn
    required property CustomerCardViewModel card
    required property CreditShareViewModel credit
    required property CreditCorrectionViewModel credits
    required property DiscountViewModel discount
    required property SellingPaperViewModel paper
    required property StaffOrderViewModel order
    required property GoneViewModel gone
    required property IfGoneViewModel ifGone
    required property SeenOrderViewModel seenOrder
    required property SendingViewModel sending
    required property MendingViewModel mending
    required property OutboxExportViewModel exporting
    required property NetworkStockViewModel stock
    required property StockHistoryViewModel stockHistory
    required property StockAskingViewModel stockAsking
    required property StockRequestsViewModel stockRequests
    required property ShelfCountViewModel shelfCount
    required property TerminalsViewModel terminals
    required property TerminalCareViewModel terminalCare
    required property RulesViewModel rules
    required property FiguresViewModel figures
    required property TableSavingViewModel saving
    required property TeamViewModel team
    required property AuditViewModel audit
    required property ScanAnswerViewModel scanAnswer
    required property ScanNoteViewModel scanNote
    required property CallsViewModel calls
    required property DayViewModel day
    required property SelectionViewModel selection
    required property CounterViewModel counter
    required property CounterReturnViewModel counterBack
    required property CounterParcelViewModel counterParcel
    required property CounterReshelveViewModel counterReshelve
    required property LastInput lastInput
    required property PaperViewModel slipPaper
    // Null where there is nothing to train on.
    property CordViewModel cord: null
    // Null on a terminal without a camera.
    property FrameFeed feed: null
    // Null where nobody can set it.
    property CameraSetupViewModel cameraSetup: null

    visible: true
    title: Theme.brandName
    color: Theme.surface

    Binding {
        target: Viewport
        property: "staff"
        value: true
    }
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
        property: "leftHanded"
        value: root.signIn.isLeftHanded
    }
    Binding {
        target: Viewport
        property: "typing"
        value: keys.open ? keys.height : 0
    }
    Item {
        width: Viewport.width
        height: Viewport.height
        scale: Viewport.scale
        transformOrigin: Item.TopLeft

        Item {
            id: stage

            y: -keys.lift
            width: parent.width
            height: parent.height

            Loader {
                anchors.fill: parent
                active: !root.signIn.isSignedIn
                focus: active
                sourceComponent: signInPage
            }
            Loader {
                anchors.fill: parent
                active: root.signIn.isSignedIn
                focus: active
                sourceComponent: workplace
            }
        }
        ScanNote {
            // Below the bar, beside the rail, and above every sheet.
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.staffBar + 16
            width: Math.min(parent.width - 2 * Theme.staffRail - 32, 880)
            height: implicitHeight
            note: root.scanNote
        }
        KeyboardDeck {
            id: keys

            width: parent.width
            lastInput: root.lastInput
            focused: root.activeFocusItem
            stage: stage
            language: root.shell.language
        }
        RemovedCover {
            status: root.status
        }
        ScanLight {
            anchors.fill: parent
            answer: root.scanAnswer
        }
    }
    Component {
        id: signInPage

        SignInScreen {
            focus: true
            signIn: root.signIn
            frame: root.frame
            shell: root.shell
            status: root.status
            feed: root.feed
        }
    }
    Component {
        id: workplace

        StaffFrame {
            focus: true
            covered: root.cart.sheet !== "" || root.discount.isOpen || root.paper.kind !== "" || root.tryOn.sheet !== "" || root.card.sheet !== "" || root.credit.isOpen || root.credits.subject !== "" || root.order.step !== "" || root.mending.step !== "" || root.exporting.isOpen || (root.stock.correction as StockCorrectionViewModel).isOpen || root.selection.state !== "closed" || root.figures.openTopic !== "" || root.saving.isOpen || root.stockAsking.isOpen || root.stockRequests.isOpen || root.team.toldName !== "" || root.counter.isFinding || root.counterBack.isOpen || root.counterParcel.step !== "" || root.counterReshelve.isOpen
            frame: root.frame
            navigation: root.navigation
            status: root.status
            signIn: root.signIn
            calls: root.calls
            day: root.day
            page: {
                switch (root.navigation.screen) {
                case "day":
                    return dayPage;
                case "cart":
                    return cartPage;
                case "try_on":
                    return tryOnPage;
                case "stock":
                    return stockPage;
                case "count":
                    return countPage;
                case "rules":
                    return rulesPage;
                case "figures":
                    return figuresPage;
                case "terminals":
                    return terminalsPage;
                case "counter":
                    return counterPage;
                case "sending":
                    return sendingPage;
                case "training":
                    return trainingPage;
                case "order":
                    return orderPage;
                case "camera":
                    return cameraPage;
                case "team":
                    return teamPage;
                case "credits":
                    return creditsPage;
                case "audit":
                    return auditPage;
                case "me":
                    return mePage;
                }
                return null;
            }

            WaysSheet {
                anchors.fill: parent
                cart: root.cart
            }
            TryOnPickSheet {
                anchors.fill: parent
                tryOn: root.tryOn
            }
            TryOnReasonSheet {
                anchors.fill: parent
                tryOn: root.tryOn
            }
            TryOnKeepSheet {
                anchors.fill: parent
                tryOn: root.tryOn
            }
            TryOnCancelSheet {
                anchors.fill: parent
                tryOn: root.tryOn
            }
            TryOnArticleSheet {
                anchors.fill: parent
                tryOn: root.tryOn
            }
            OfferSheet {
                anchors.fill: parent
                cart: root.cart
            }
            TypedCodeSheet {
                anchors.fill: parent
                cart: root.cart
            }
            DiscountSheet {
                anchors.fill: parent
                discount: root.discount
            }
            PaperSheet {
                anchors.fill: parent
                paper: root.paper
            }
            CreditCorrectionSheet {
                anchors.fill: parent
                credits: root.credits
            }
            CreditSheet {
                anchors.fill: parent
                credit: root.credit
            }
            CardAgreeSheet {
                anchors.fill: parent
                card: root.card
            }
            CardNoteSheet {
                anchors.fill: parent
                card: root.card
            }
            SelectionSheet {
                anchors.fill: parent
                selection: root.selection
                looksUp: root.frame.profile === "manager"
            }
            OrderSheet {
                anchors.fill: parent
                order: root.order
                slipPaper: root.slipPaper
                ifGone: root.ifGone
                credit: root.credit
            }
            OrderIfGoneSheet {
                anchors.fill: parent
                ifGone: root.ifGone
            }
            MendSheet {
                anchors.fill: parent
                mending: root.mending
            }
            FigureSheet {
                anchors.fill: parent
                figures: root.figures
            }
            CounterFindSheet {
                anchors.fill: parent
                counter: root.counter
            }
            CounterReturnSheet {
                anchors.fill: parent
                back: root.counterBack
            }
            CounterReshelveSheet {
                anchors.fill: parent
                reshelve: root.counterReshelve
            }
            CounterParcelSheet {
                anchors.fill: parent
                parcel: root.counterParcel
            }
            CounterLabelSheet {
                anchors.fill: parent
                parcel: root.counterParcel
            }
            NewSecretsSheet {
                anchors.fill: parent
                team: root.team
            }
            TableSheet {
                anchors.fill: parent
                saving: root.saving
            }
            ExportSheet {
                anchors.fill: parent
                exporting: root.exporting
            }
            GiveUpSheet {
                anchors.fill: parent
                mending: root.mending
            }
            StockAskSheet {
                anchors.fill: parent
                asking: root.stockAsking
            }
            StockRequestsSheet {
                anchors.fill: parent
                requests: root.stockRequests
            }
            StockCorrectionSheet {
                anchors.fill: parent
                correction: root.stock.correction as StockCorrectionViewModel
            }
            OrderGone {
                anchors.fill: parent
                open: root.gone.count > 0 && root.order.step === "confirm"
                gone: root.gone
                onClosed: root.order.cancel()
            }
        }
    }
    Component {
        id: dayPage

        DayScreen {
            day: root.day
            shell: root.shell
            hasCarts: root.frame.profile === "tablet"
            cartOpen: root.cart.hasCart
            onCartWanted: root.navigation.replace("cart")
            onCodeWanted: root.cart.typeCode()
        }
    }
    Component {
        id: cartPage

        StaffCartScreen {
            cart: root.cart
            canDiscount: root.signIn.role !== "" && root.signIn.may("discount.give")
            canQuote: root.signIn.role !== "" && root.signIn.may("quote.make")
            canSelect: root.signIn.role !== "" && root.signIn.may("selection.make")
            canTryOn: root.frame.places.includes("try_on") && root.tryOn.canAskForCart
            canReturn: root.frame.places.includes("counter")
            onReturnWanted: {
                root.navigation.replace("counter");
                root.counter.find();
            }
            onTryOnWanted: root.tryOn.askForCart(root.card.firstName)
            onDiscountWanted: root.discount.open()
            onQuoteWanted: root.paper.openQuote()
            onSelectionWanted: root.paper.openSelection()
            card: root.card
            credit: root.credit
            feed: root.feed
        }
    }
    Component {
        id: tryOnPage

        TryOnScreen {
            tryOn: root.tryOn
        }
    }
    Component {
        id: stockPage

        StockScreen {
            stock: root.stock
            history: root.stockHistory
            asking: root.stockAsking
            requests: root.stockRequests
            counting: root.shelfCount
            onCountWanted: root.navigation.replace("count")
        }
    }
    Component {
        id: countPage

        ShelfCountScreen {
            counting: root.shelfCount
            onStockWanted: root.navigation.replace("stock")
        }
    }
    Component {
        id: rulesPage

        RulesScreen {
            rules: root.rules
        }
    }
    Component {
        id: figuresPage

        FiguresScreen {
            figures: root.figures
        }
    }
    Component {
        id: terminalsPage

        TerminalsScreen {
            terminals: root.terminals
            care: root.terminalCare
            mayChange: root.signIn.role === "manager" || root.signIn.role === "support"
        }
    }
    Component {
        id: counterPage

        CounterScreen {
            counter: root.counter
            back: root.counterBack
            reshelve: root.counterReshelve
            parcel: root.counterParcel
        }
    }
    Component {
        id: sendingPage

        SendingScreen {
            sending: root.sending
            mending: root.mending
            exporting: root.exporting
            mayExport: root.signIn.role !== "" && root.signIn.may("orders.export")
            status: root.status
        }
    }
    Component {
        id: trainingPage

        TrainingScreen {
            cord: root.cord
        }
    }
    Component {
        id: cameraPage

        CameraScreen {
            setup: root.cameraSetup
            feed: root.feed
        }
    }
    Component {
        id: teamPage

        TeamScreen {
            team: root.team
            onAuditWanted: root.navigation.replace("audit")
        }
    }
    Component {
        id: creditsPage

        CreditScreen {
            credits: root.credits
        }
    }
    Component {
        id: auditPage

        AuditScreen {
            audit: root.audit
        }
    }
    Component {
        id: mePage

        MeScreen {
            signIn: root.signIn
            shell: root.shell
            hasCamera: root.cameraSetup !== null
            hasAudit: root.frame.profile === "manager" && root.signIn.role !== "" && root.signIn.may("audit.read")
            hasCredits: root.signIn.correctsCredit
            onCreditsWanted: root.navigation.replace("credits")
            onCameraWanted: root.navigation.replace("camera")
            onAuditWanted: root.navigation.replace("audit")
        }
    }
    Component {
        id: orderPage

        SeenOrderScreen {
            order: root.seenOrder
            navigation: root.navigation
        }
    }
}
