"""The tablet's first screen: a code becomes a cart, and a cart is worked on beside its customer."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.credit import CreditRule
from kiosk.domain.handoff import ALPHABET, CODE_LENGTH, Handoff, normalise_short_code
from kiosk.domain.printed_code import length_of, normalise_printed_code
from kiosk.domain.staff import StaffMember
from kiosk.ports.cart_desk import CartDesk
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.refresh_stock import RefreshStock
from kiosk.use_cases.resolve_scan import OpenCart, ProductFound
from kiosk.use_cases.restore_cart import CartRestored, CodeRefused, RestoreCart, RestoreOutcome
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.versions import update_of
from kiosk.use_cases.view_cart import CartOverview, LineOverview, view_cart
from ui.jobs import CoroutineFactory, Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.cart_changes import caught_up_text, merged_text
from ui.view_models.snapshot import keeps_last
from ui.view_models.staff_cart_lines import Reading, StaffLine, Way, fulfillment_of, staff_line, ways
from ui.view_models.staff_cart_properties import StaffCartProperties
from ui.view_models.staff_cart_props import Notice, OpenedBy, StaffCartInputs, derive
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")

_REFUSALS: dict[str, Notice] = {
    "expired": "expired",
    "claimed_elsewhere": "claimed_elsewhere",
    "code_expired": "code_expired",
    "code_too_old": "code_too_old",
    "code_damaged": "code_damaged",
    "code_forged": "code_forged",
    "code_key_unknown": "code_key_unknown",
    "code_key_revoked": "code_key_revoked",
}


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffCartViewModel(StaffCartProperties):
    """Works on the terminal's one session. Reads are local; the hub is asked for carts and codes only."""

    printedCodeTyped = Signal(str)
    """Seven characters from paper: an article or a page."""
    opened = Signal()
    """A code typed over another screen brought a cart."""
    orderRequested = Signal()
    """The person touched the accent button: the order sheet opens."""

    def __init__(
        self,
        shopping: Shopping,
        restore: RestoreCart,
        desk: CartDesk,
        catalogue: CatalogueReader,
        stock: StockReader,
        refresh: RefreshStock,
        jobs: Jobs,
        clock: Clock,
        here_id: str,
        words: Callable[[], Wording],
        is_online: Callable[[], bool] = lambda: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._restore = restore
        self._desk = desk
        self._catalogue = catalogue
        self._stock = stock
        self._refresh = refresh
        self._jobs = jobs
        self._clock = clock
        self._here_id = here_id
        self._words = words
        self._is_online = is_online
        self._inputs = StaffCartInputs()
        self._turn = 0
        self._menu_line = ""
        self._lines = RowsModel(StaffLine, self)
        self._ways = RowsModel(Way, self)
        shopping.subscribe(self.reread)

    @property
    def overview(self) -> CartOverview | None:
        """The cart as it stands, for the order."""
        return self._inputs.overview

    def serve(self, person: StaffMember | None) -> None:
        """Who works here now. When nobody does, the customer's cart and card are erased from this tablet."""
        if person is None:
            self._turn += 1
            self._know(StaffCartInputs())
            self._shopping.finish()
            return
        self._know(replace(self._inputs, person=person))
        self.credit()

    def open_scanned(self, answer: OpenCart) -> None:
        """A customer's code was scanned, or typed on another screen."""
        if answer.token is not None:
            token = answer.token
            self._claim(lambda: self._restore.by_code(token, answer.cart_code), "qr", "")
        elif answer.short_code is not None:
            self._open_code(answer.short_code)

    def open_called(self, cart: Cart) -> None:
        """The cart of a terminal whose call was taken."""
        self._claimed(CartRestored(cart, self._clock.now()), "code", "")

    def add_scanned(self, answer: ProductFound) -> None:
        """An article was scanned: it joins the cart, or starts one."""
        sku = answer.sku or self._only_variant(answer.product_id)
        session = self._shopping.session
        group = session.cart.price_group_id if session else "public"
        price = self._catalogue.price(sku, group, self._clock.now()) if sku else None
        if sku is None or price is None:
            self.say("choose_variant")
            return
        self.say("")
        self._shopping.add(sku, price.price)
        self.credit()

    def credit(self) -> None:
        """Whoever is signed in gets the credit for lines that are nobody's."""
        person, session = self._inputs.person, self._shopping.session
        if person is not None and session is not None:
            self._shopping.give_credit(person.id, CreditRule.of(self._catalogue.shop_rules()))

    def say(self, notice: Notice) -> None:
        """Tell the person what a scan came to."""
        self._know(replace(self._inputs, notice=notice))

    @Slot(str)
    def press(self, character: str) -> None:
        """A key under the code field, or of a keyboard. The last character asks at once."""
        character = character.upper()
        typed = self._inputs.typed
        if len(character) != 1 or character not in ALPHABET or len(typed) >= length_of(typed) or self._inputs.is_busy:
            return
        typed += character
        self._know(replace(self._inputs, typed=typed, notice=""))
        if len(typed) == length_of(typed):
            self._take_typed(typed)

    @Slot()
    def erase(self) -> None:
        """Take the last character back."""
        self._know(replace(self._inputs, typed=self._inputs.typed[:-1], notice=""))

    @Slot()
    def clear(self) -> None:
        """Take all characters back."""
        self._know(replace(self._inputs, typed="", notice=""))

    @Slot(str, int)
    def setQuantity(self, line_id: str, quantity: int) -> None:
        """Another quantity; zero removes the line."""
        self._shopping.set_quantity(line_id, quantity)

    @Slot(str)
    def openWays(self, line_id: str) -> None:
        """The chip of a line was touched: every way to have it."""
        self._menu_line = line_id
        self._know(replace(self._inputs, sheet="ways"))

    @Slot(str, str)
    def chooseWay(self, kind: str, location_id: str) -> None:
        """A way was touched: done."""
        line = self._line(self._menu_line)
        way = fulfillment_of(line, kind, location_id) if line else None
        self.closeSheet()
        if line is not None and way is not None:
            self._shopping.choose(line.line.id, way)

    @Slot()
    def typeCode(self) -> None:
        """A code is read aloud, or printed where no scanner reads it."""
        self._know(replace(self._inputs, sheet="code", typed="", notice=""))

    @Slot()
    def closeSheet(self) -> None:
        """Back to what is under it."""
        self._menu_line = ""
        is_typing = self._inputs.sheet == "code"
        notice = "" if is_typing else self._inputs.notice
        self._know(replace(self._inputs, sheet="", offer=None, typed="", notice=notice))

    @Slot()
    def handBack(self) -> None:
        """Give the cart back to the customer's phone."""
        session = self._shopping.session
        if session is not None and not self._inputs.is_busy:
            cart = session.cart
            self._ask(lambda: self._desk.offer(cart), lambda offer: self._offered(offer, cart.id))

    @Slot()
    def order(self) -> None:
        """Towards the order."""
        if self._props.can_order:
            self.orderRequested.emit()

    @Slot()
    def finish(self) -> None:
        """The visit is over: the cart and the card go from this tablet."""
        self._turn += 1
        self._know(StaffCartInputs(person=self._inputs.person))
        self._shopping.finish()

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """The session, the stock or the language changed: read everything again."""
        session = self._shopping.session
        overview = None
        if session is not None:
            overview = view_cart(
                session, self._catalogue, self._stock, self._here_id, self._clock.now(), is_online=self._is_online()
            )
        words = self._words()
        changes = merged_text(session, self._catalogue, words, is_for_staff=True)
        changes = changes or caught_up_text(session, overview, self._catalogue, words)
        self._know(replace(self._inputs, session=session, overview=overview, changes=changes))

    @Slot()
    def retell(self) -> None:
        """A second passed: ages are said again from what was read before."""
        if self._inputs.overview is not None:
            self._know(self._inputs)

    def _know(self, inputs: StaffCartInputs) -> None:
        self._inputs = inputs
        words = self._words()
        places, session = {p.id: p for p in self._catalogue.locations()}, self._shopping.session
        reading = Reading(places, self._stock, self._clock.now(), words)
        if session is not None:
            reading = replace(reading, is_to_check=session.is_to_check)
        overview = inputs.overview
        self._lines.show(tuple(staff_line(line, reading) for line in overview.lines) if overview else ())
        line = self._line(self._menu_line)
        self._ways.show(ways(line, reading) if line else ())
        self._publish(derive(inputs, words))

    def _line(self, line_id: str) -> LineOverview | None:
        lines = self._inputs.overview.lines if self._inputs.overview else ()
        return next((line for line in lines if line.line.id == line_id), None)

    def _only_variant(self, product_id: str) -> str | None:
        variants = self._catalogue.variants_of(product_id)
        return variants[0].sku if len(variants) == 1 else None

    def _take_typed(self, typed: str) -> None:
        cart, printed = normalise_short_code(typed), normalise_printed_code(typed)
        if cart is not None and len(typed) == CODE_LENGTH:
            self._open_code(cart)
        elif printed is not None:
            self.closeSheet()
            self._know(replace(self._inputs, typed="", notice=""))
            self.printedCodeTyped.emit(printed)
        else:
            self.say("code_wrong")

    def _open_code(self, code: str) -> None:
        self._claim(lambda: self._restore.by_short_code(code), "code", code)

    def _claim(self, ask: CoroutineFactory[RestoreOutcome], how: OpenedBy, code: str) -> None:
        self._ask(ask, lambda outcome: self._claimed(outcome, how, code))

    def _ask(self, ask: CoroutineFactory[T], take: Callable[[T], None]) -> None:
        """One question to the hub. Its answer counts while nobody asked another, finished, or signed out."""
        self._turn += 1
        turn = self._turn
        self._know(replace(self._inputs, is_busy=True, notice=""))
        self._jobs.run(
            ask,
            lambda answer: take(answer) if turn == self._turn else None,
            lambda error: self._hub_failed(error) if turn == self._turn else None,
        )

    def _claimed(self, outcome: RestoreOutcome, how: OpenedBy, code: str) -> None:
        inputs, is_typed_over = replace(self._inputs, is_busy=False, typed=""), self._inputs.sheet == "code"
        if isinstance(outcome, CartRestored):
            # One customer at a time: what was open for another one goes first.
            self._menu_line = ""
            self._know(replace(inputs, opened_by=how, opened_code=code, notice="", sheet="", offer=None))
            self._shopping.finish()
            self._shopping.open_cart(outcome.cart, outcome.from_code)
            self.credit()
            self._look_again()
            if is_typed_over:
                self.opened.emit()
        elif isinstance(outcome, CodeRefused):
            self._know(replace(inputs, notice=_REFUSALS.get(outcome.reason, "unknown")))
        else:
            self._know(replace(inputs, typed=self._inputs.typed, notice=outcome.update or "hub_needed"))

    def _look_again(self) -> None:
        session = self._shopping.session
        skus = [line.sku for line in session.cart.lines] if session else []
        self._jobs.run(lambda: self._refresh(skus), lambda _is_live: self.reread())

    def _offered(self, offer: Handoff, cart_id: str) -> None:
        self._shopping.share(cart_id)
        self._know(replace(self._inputs, is_busy=False, offer=offer, sheet="offer"))

    def _hub_failed(self, error: Exception) -> None:
        self._know(replace(self._inputs, is_busy=False, notice=update_of(error) or "hub_needed"))

    @Property(QObject, constant=True)
    def lines(self) -> RowsModel:
        """The lines (``StaffLine``)."""
        return self._lines

    @Property(QObject, constant=True)
    def ways(self) -> RowsModel:
        """The ways to have the line whose chip was touched (``Way``)."""
        return self._ways
