"""Where a scanned code leads on a staff terminal, whatever screen is open."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtQuick import QQuickWindow

from kiosk.domain.scan import ScannedCode
from kiosk.domain.scan_rights import ScanSituation
from kiosk.domain.text import in_language
from kiosk.use_cases.resolve_scan import (
    BadgeRead,
    CardRead,
    CartonSeen,
    CategoryFound,
    NotAllowed,
    NotInCatalogue,
    NotOurs,
    OpenCart,
    OrderSeen,
    OtherShopsNumber,
    ProductFound,
    QuoteFound,
    Refused,
    ScanAnswer,
    SelectionFound,
)
from ui.camera.terminal_feed import TerminalFeed
from ui.jobs import Jobs
from ui.paint_now import paint_now
from ui.parts import TerminalParts
from ui.scan_told import ScanTold, label_of, opened_quote, told
from ui.scanner_feed import ScannerFeed
from ui.staff_benefits import StaffBenefits
from ui.staff_counter import CounterScreens
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.network_stock import NetworkStockViewModel
from ui.view_models.scan_answer import ScanAnswerViewModel
from ui.view_models.scan_note import ScanNoteViewModel
from ui.view_models.seen_order import SeenOrderViewModel
from ui.view_models.selection import SelectionViewModel
from ui.view_models.shelf_count import ShelfCountViewModel
from ui.view_models.staff_cart import StaffCartViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.try_on import TryOnViewModel
from ui.wording import wording_in


class StaffScans:
    """What may be followed says the table of rights; where it leads is said here.

    Badges change the person. Slips open their order, on the counter where there is one. Carts and articles go to the cart;
    on a manager's screen, and wherever the stock is open, an article is looked up in it. A printed page opens as a list.
    ``note`` says what opens nothing. ``is_training`` tells whether the exercise shop is open.
    """

    def __init__(
        self,
        parts: TerminalParts,
        navigation: NavigationViewModel,
        sign_in: StaffSignInViewModel,
        cart: StaffCartViewModel,
        stock: NetworkStockViewModel,
        seen_order: SeenOrderViewModel,
        selection: SelectionViewModel,
        jobs: Jobs,
        is_training: Callable[[], bool] = lambda: False,
        counter: CounterScreens | None = None,
    ) -> None:
        self._parts = parts
        self._navigation = navigation
        self._sign_in = sign_in
        self._cart = cart
        self._stock = stock
        self._seen_order = seen_order
        self._selection = selection
        self._is_training = is_training
        self._counter = counter
        if counter is not None:
            counter.counter.slipUnknown.connect(self._show_slip)
        self._window: QQuickWindow | None = None
        self.try_on: TryOnViewModel | None = None
        self.note = ScanNoteViewModel(lambda: stock.language)
        self.note.unitWanted.connect(self._open_article)
        sign_in.signedOut.connect(self.note.dismiss)
        self.camera = TerminalFeed(parts)
        self.camera.on_code(self.handle)
        self.answer = ScanAnswerViewModel(parts.sounds)
        self._benefits = StaffBenefits(
            parts.bring_benefit,
            parts.shopping,
            jobs,
            lambda: wording_in(stock.language),
            self.note.say,
            self._refuse_benefit,
        )
        self.counting: ShelfCountViewModel | None = None
        self._scanners = ScannerFeed(parts, self._is_counting)
        self._scanners.codeScanned.connect(self.handle)

    def attach(self, window: QQuickWindow) -> None:
        """The window is there: the camera begins, and the hand-held scanner's keys are taken off it."""
        self._window = window
        self._scanners.attach(window)
        self.camera.start()

    def stop(self) -> None:
        """The window is about to go."""
        self.camera.stop()
        self._scanners.stop()

    def handle(self, code: ScannedCode) -> None:
        """A code from the camera or a hand-held scanner."""
        if self._counter is not None and self._counter.parcel.take_code(code.text):
            return
        answer = self._parts.resolve_scan(self._parts.read_meaning(code), self._situation())
        self.answer.show(answer)
        # Building a screen takes longer than the whole answer may.
        paint_now(self._window)
        self.note.dismiss()
        self._follow(answer)

    def take_from_selection(self, product_id: str, sku: str) -> None:
        """An article of the page that is open was touched."""
        if self._has_carts:
            self._cart.add_scanned(ProductFound(product_id, sku))
        else:
            self._selection.close()
            self._look_up(product_id)

    def leave_selection(self) -> None:
        """A page that was only looked at leaves no visit behind for the next customer."""
        session = self._parts.shopping.session
        is_bare = session is not None and not session.cart.lines and session.restored_at is None
        if is_bare and self._selection.props.state == "closed":
            self._parts.shopping.finish()

    def _is_counting(self) -> bool:
        return self.counting is not None and self.counting.is_counting

    def _look_up(self, product_id: str) -> None:
        product = self._parts.catalogue.product(product_id)
        if product is not None:
            self._navigation.replace("stock")
            self._stock.search(in_language(product.name, self._stock.language))

    def _situation(self) -> ScanSituation:
        is_signed_in = self._sign_in.person is not None
        return ScanSituation(self._parts.device.profile, is_signed_in, self._is_training())

    def _follow(self, answer: ScanAnswer) -> None:  # noqa: C901 - one way for each answer
        match answer:
            case BadgeRead(badge):
                self._sign_in.read_badge(badge)
            case OrderSeen():
                self._selection.close()
                if self._counter is None or not self._counter.take_slip(answer):
                    self._show_slip(answer)
            case OpenCart():
                self._selection.close()
                self._navigation.replace("cart")
                self._cart.open_scanned(answer)
            case ProductFound():
                self._open_article(answer)
            case SelectionFound():
                self._open_selection(answer)
            case QuoteFound(quote_id):
                self._open_quote(quote_id)
            case NotAllowed("sign_in_first"):
                self._sign_in.refuse_code()
            case (
                CardRead()
                | CartonSeen()
                | NotInCatalogue()
                | OtherShopsNumber()
                | NotOurs()
                | Refused()
                | NotAllowed()
                | CategoryFound()
            ):
                self._say(answer)
            case _:
                assert_never(answer)

    def _show_slip(self, slip: OrderSeen) -> None:
        """What the slip says itself; an order that the hub does not have is put back from it."""
        self._seen_order.open(slip)
        self._navigation.go("order")

    def _refuse_benefit(self, said: ScanTold) -> None:
        self.answer.refuse()
        self.note.say(said)

    def _say(self, answer: ScanAnswer) -> None:
        if self._sign_in.person is None:
            self._sign_in.refuse_code()
        elif isinstance(answer, CardRead) and self._has_carts and self._benefits.take(answer):
            self._navigation.replace("cart")
        else:
            self.note.say(told(answer))

    @property
    def _has_carts(self) -> bool:
        return self._parts.device.profile != "manager"

    def _open_article(self, found: ProductFound) -> None:
        if (
            found.sku is not None
            and self.try_on is not None
            and self.try_on.is_shown
            and self._navigation.current == "try_on"
        ):
            self.try_on.add_scanned(found.sku)
            return
        if found.sku is not None and self._is_counting():
            if self.counting is not None:
                self.counting.take(found.sku)
            return
        if self._has_carts and self._navigation.current != "stock":
            self._navigation.replace("cart")
            self._cart.add_scanned(found)
        else:
            self._look_up(found.product_id)
        # A page that is open covers what was found; it closes last, since a visit without articles ends with it.
        self._selection.close()
        self._parts.count_sources.scanned(found.source)
        self.note.say(label_of(found, wording_in(self._stock.language)))

    def _open_quote(self, quote_id: str) -> None:
        said, is_open = opened_quote(self._parts.selling.open_quote(quote_id), wording_in(self._stock.language))
        if is_open:
            self._selection.close()
            self._navigation.replace("cart")
            self._cart.credit()
            self.note.say(said)
        else:
            self._refuse_benefit(said)

    def _open_selection(self, found: SelectionFound) -> None:
        if self._has_carts:
            # What is taken from the page belongs to a visit that came from it.
            self._parts.shopping.start(self._stock.language)
            self._navigation.replace("cart")
        self._parts.count_sources.scanned(found.source)
        self._selection.show(found.selection_id)
