"""From a scanned code to a wiped terminal: the view-models of cart, checkout and end, and what leads to what."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.amount_due import amount_due
from kiosk.domain.order import ReadyOrder
from kiosk.domain.payment import PaymentStanding
from kiosk.domain.scan import ScannedCode
from kiosk.domain.scan_rights import ScanSituation
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.use_cases.compare_carts import seen_lines
from kiosk.use_cases.propose_equivalents import ProposeEquivalents
from kiosk.use_cases.resolve_scan import OrderSeen, ScanAnswer
from ui.camera.terminal_feed import TerminalFeed
from ui.idle import IdleLimits, IdleWatch
from ui.jobs import Jobs
from ui.live_cart import LiveCart
from ui.paint_now import paint_now
from ui.parts import TerminalParts
from ui.scan_told import ScanTold, opened_quote
from ui.scanner_feed import ScannerFeed
from ui.staff_selling import grant_sender
from ui.stock_hold import StockHold
from ui.view_models.benefits import BenefitsViewModel
from ui.view_models.cart import CartViewModel
from ui.view_models.cart_news import CartNewsViewModel
from ui.view_models.checkout import CheckoutViewModel
from ui.view_models.done import DoneViewModel
from ui.view_models.done_props import PlacedOrder
from ui.view_models.gone import GoneViewModel
from ui.view_models.idle import IdleViewModel
from ui.view_models.if_gone import IfGoneViewModel
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.pay_choice import PayChoiceViewModel
from ui.view_models.payment import PaymentViewModel
from ui.view_models.phone_offer import PhoneOffer
from ui.view_models.scan import ScanViewModel
from ui.view_models.scan_answer import ScanAnswerViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.status import StatusViewModel


@dataclass(frozen=True)
class Doors:
    """Screens outside this journey that a code can open."""

    show_product: Callable[[str, str], None]
    show_category: Callable[[str], None]
    show_selection: Callable[[str], None]
    show_order: Callable[[OrderSeen], None]


class CartJourney:
    """Owns its view-models; ``models`` goes to the window's properties, ``attach`` gets the window."""

    def __init__(
        self,
        parts: TerminalParts,
        jobs: Jobs,
        shell: ShellViewModel,
        navigation: NavigationViewModel,
        status: StatusViewModel,
        doors: Doors,
    ) -> None:
        self._shell = shell
        self._navigation = navigation
        self._shopping = parts.shopping
        self._sources = parts.count_sources
        self._selling = parts.selling
        self._window: QQuickWindow | None = None
        here = parts.device.location_id
        offer = PhoneOffer(parts.cart_desk, jobs, parts.clock, parts.shopping.share)
        situation = ScanSituation(parts.device.profile)
        self.scan = ScanViewModel(
            parts.read_meaning,
            parts.resolve_scan,
            parts.restore_cart,
            parts.shopping,
            jobs,
            lambda: situation,
            lambda: shell.language_tag,
        )
        shell.languageChanged.connect(self.scan.reread)
        self.cart = CartViewModel(
            parts.shopping,
            parts.catalogue,
            parts.stock,
            parts.refresh_stock,
            offer,
            status,
            jobs,
            parts.clock,
            shell,
            here,
        )
        self._granting = grant_sender(parts, jobs, status)
        self._live = LiveCart(
            parts.shopping,
            parts.restore_cart,
            parts.cart_exchange,
            status,
            jobs,
            lambda: seen_lines(self.cart.overview),
        )
        self._hold = StockHold(
            parts.hold_stock,
            parts.shopping,
            lambda: self.cart.overview,
            self.cart.update,
            lambda: status.status.network,
            jobs,
        )
        propose = ProposeEquivalents(parts.catalogue, parts.stock, parts.clock)
        self.benefits = BenefitsViewModel(parts.bring_benefit, parts.shopping, self.cart, status, jobs, shell)
        self.if_gone = IfGoneViewModel(propose, parts.offline_limits, lambda: shell.words)
        shell.agesPassed.connect(self.if_gone.update)
        self.pay_choice = PayChoiceViewModel(
            parts.payments, jobs, lambda: self.cart.overview, lambda: status.status.network
        )
        self.cart.changed.connect(self.pay_choice.update)
        status.changed.connect(self.pay_choice.update)
        self.payment = PaymentViewModel(parts.payments, jobs, shell, lambda: self.pay_choice.ways)
        self.checkout = CheckoutViewModel(
            parts.shopping,
            self.cart,
            parts.place_order,
            self._hold,
            status,
            shell,
            parts.clock,
            self.if_gone,
            self.pay_choice,
            parts.communes,
            parts.catalogue,
        )
        self.gone = GoneViewModel(self._hold, parts.shopping, parts.catalogue, parts.clock, lambda: shell.words)
        self.news = CartNewsViewModel(parts.shopping, parts.catalogue, lambda: shell.words)
        shell.languageChanged.connect(self.news.reread)
        self.done = DoneViewModel(
            parts.outbox,
            parts.catalogue,
            parts.stock,
            status,
            shell,
            parts.clock,
            parts.write_slip,
            here,
        )
        self._silence = IdleWatch(parts.clock, IdleLimits(quiet_s=parts.idle_after_s))
        self.idle = IdleViewModel(self._silence)
        shell.rowsChanged.connect(lambda _kinds: self._follow_rules(parts.catalogue))
        self._follow_rules(parts.catalogue)
        self._scanners = ScannerFeed(parts)
        self.scan_answer = ScanAnswerViewModel(parts.sounds)
        self._camera = TerminalFeed(parts)
        self._connect(doors)
        self._follow_session()

    def _follow_rules(self, catalogue: CatalogueReader) -> None:
        """How long nobody may touch anything is the managers' word, once they said one."""
        try:
            rules = catalogue.shop_rules()
        except CacheError:
            return  # the cache is made anew by the next pull, which says that rows changed
        if rules.is_decided:
            self._silence.usually(IdleLimits(quiet_s=rules.idle_s))

    @property
    def models(self) -> dict[str, QObject]:
        """View-models by the names of the window's properties."""
        models: dict[str, QObject] = {
            "scan": self.scan,
            "cart": self.cart,
            "benefits": self.benefits,
            "checkout": self.checkout,
            "news": self.news,
            "gone": self.gone,
            "ifGone": self.if_gone,
            "payChoice": self.pay_choice,
            "payment": self.payment,
            "done": self.done,
            "scanAnswer": self.scan_answer,
            "idle": self.idle,
        }
        return models if self._camera.feed is None else {**models, "feed": self._camera.feed}

    def attach(self, window: QQuickWindow) -> None:
        """Hear of every touch and key on the window; the camera begins."""
        self._window = window
        window.installEventFilter(self.idle)
        self._scanners.attach(window)
        self._camera.start()

    def close(self) -> None:
        """The window is about to go."""
        self._camera.stop()
        self._scanners.stop()

    def _connect(self, doors: Doors) -> None:
        scan, navigation, shell = self.scan, self._navigation, self._shell
        self._scanners.codeScanned.connect(self._heard)
        scan.answered.connect(self._answer)
        scan.told.connect(self.scan_answer.refuse)
        self._camera.on_code(self._heard)
        scan.arrived.connect(self._somebody_scanned)
        scan.cartOpened.connect(lambda: navigation.go(Screen.CART))
        scan.productFound.connect(doors.show_product)
        scan.categoryFound.connect(doors.show_category)
        scan.selectionFound.connect(doors.show_selection)
        scan.cameFrom.connect(self._sources.scanned)
        scan.orderSeen.connect(doors.show_order)
        scan.told.connect(self._make_room_for_the_message)
        scan.cardRead.connect(self.benefits.scanned)
        scan.quoteFound.connect(self._open_quote)
        self.benefits.noted.connect(self._note)
        self.benefits.refused.connect(scan.refuse)
        # After the cart, which works out first what the hold looks at.
        self.cart.changed.connect(self._hold.look)
        shell.rowsChanged.connect(lambda _kinds: self._hold.look())
        shell.languageChanged.connect(self.gone.reread)
        shell.agesPassed.connect(self.gone.reread)
        self.gone.emptied.connect(lambda: navigation.go(Screen.CART))
        self.checkout.placed.connect(self._order_placed)
        self.checkout.cartNeeded.connect(lambda: navigation.go(Screen.CART))
        self.payment.moved.connect(self.idle.stay)
        self.payment.finished.connect(self._paid_or_not)
        self.done.changed.connect(self._follow_order)
        navigation.changed.connect(self._follow_screen)
        self._shopping.subscribe(self._follow_session)
        shell.left.connect(self._forget)

    def _heard(self, code: ScannedCode) -> None:
        # Whoever scans the payment's code holds a phone before the camera, with the cart's code on it perhaps.
        if self._navigation.current != Screen.PAYMENT:
            self.scan.handle(code)

    def _answer(self, answer: ScanAnswer) -> None:
        self.scan_answer.show(answer)
        # Building a screen takes longer than the whole answer may.
        paint_now(self._window)

    def _somebody_scanned(self) -> None:
        if self._navigation.current == Screen.DONE:
            # The order is placed and the next person is at the camera: the visit before ends first.
            self._shell.leave()
        self._shell.start()
        self.idle.stay()

    def _make_room_for_the_message(self) -> None:
        if self._navigation.current == Screen.ATTRACT:
            self._navigation.go(Screen.SCAN)

    def _note(self, said: ScanTold) -> None:
        self.scan.note(said)
        self._make_room_for_the_message()

    def _open_quote(self, quote_id: str) -> None:
        said, is_open = opened_quote(self._selling.open_quote(quote_id), self._shell.words)
        if is_open:
            self._navigation.go(Screen.CART)
            self.scan.note(said)
        else:
            self.scan.refuse(said)

    def _order_placed(self, placed: PlacedOrder) -> None:
        # First of all: what is recorded must not be there to be ordered again.
        self._shopping.take_out(placed.order)
        self._sources.ordered(placed.order.source)
        self.done.show(placed)
        if is_paid_here(placed.order):
            self.payment.begin(placed.order)
            self._navigation.finish(Screen.PAYMENT)
        else:
            self._navigation.finish(Screen.DONE)
        self.checkout.reset()

    def _paid_or_not(self, standing: PaymentStanding | None) -> None:
        self.done.show_payment(standing)
        self.payment.reset()
        self._navigation.finish(Screen.DONE)

    def _follow_order(self) -> None:
        # What the hub refused is not to be paid: the last screen says whom to ask.
        if self.done.props.state == "rejected" and self._navigation.current == Screen.PAYMENT:
            self._paid_or_not(None)

    def _follow_screen(self) -> None:
        if self._navigation.current != Screen.PAYMENT:
            self.payment.reset()
        if self._navigation.current != Screen.CHECKOUT:
            self.checkout.leave()
        if self._navigation.current == Screen.DONE:
            self.idle.count_down_inline()
        elif self._navigation.current == Screen.PAYMENT:
            self.idle.count_while_paying()
        else:
            self.idle.count_as_usual()

    def _follow_session(self) -> None:
        if self._shopping.session is None:
            self.idle.end()
        else:
            self.idle.begin()

    def _forget(self) -> None:
        self.idle.end()
        self.scan.reset()
        self.checkout.reset()
        self.payment.reset()
        self.done.reset()


def is_paid_here(order: ReadyOrder) -> bool:
    """Whether the shopper pays before leaving this screen."""
    return order.payment != "at_till" and amount_due(order).amount > 0
