"""One door for every scanned code, whatever screen is open: camera, hand-held scanner, or six or seven characters typed."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.printed_code import length_of
from kiosk.domain.scan import CodeSource, Meaning, ScannedCode
from kiosk.domain.scan_rights import ScanSituation
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
    ResolveScan,
    SelectionFound,
)
from kiosk.use_cases.restore_cart import CartRestored, CodeRefused, RestoreCart, RestoreOutcome
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.scan_told import NOTHING_TOLD, ScanTold, label_of, refused, told
from ui.view_models.scan_properties import ScanProperties, ScanProps, with_key
from ui.wording import wording_in

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ReadMeaning = Callable[[ScannedCode], Meaning]


@QmlElement
@QmlUncreatable("made by the composition root")
class ScanViewModel(ScanProperties):
    """Answers each code once: a screen opens, or a message says the one thing to do next."""

    answered = Signal(object)
    """What a code leads to, a ``ScanAnswer``, before anything opens or ends."""
    arrived = Signal()
    """Any code at all was read: somebody is there."""
    cartOpened = Signal()
    productFound = Signal(str, str)
    categoryFound = Signal(str)
    selectionFound = Signal(str)
    cameFrom = Signal(object)
    """A printed code of ours was followed: its ``CodeSource``. Told before the screen that it opens."""
    orderSeen = Signal(object)
    """A slip, as ``OrderSeen``."""
    cardRead = Signal(object)
    """A loyalty card or a voucher, as ``CardRead``."""
    quoteFound = Signal(str)
    told = Signal()
    """A message is there to be read."""

    def __init__(
        self,
        read: ReadMeaning,
        resolve: ResolveScan,
        restore: RestoreCart,
        shopping: Shopping,
        jobs: Jobs,
        situation: Callable[[], ScanSituation],
        language: Callable[[], str] = lambda: "fr",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(language, parent)
        self._read = read
        self._resolve = resolve
        self._restore = restore
        self._shopping = shopping
        self._jobs = jobs
        self._situation = situation
        self._turn = 0
        self._last_cart: OpenCart | None = None
        self._second: CartRestored | None = None

    @Slot(object)
    def handle(self, code: ScannedCode) -> None:  # noqa: C901 - one way for each answer
        """A code from anywhere."""
        answer = self._resolve(self._read(code), self._situation())
        self.answered.emit(answer)
        self.arrived.emit()
        match answer:
            case OpenCart():
                self._open(answer)
            case ProductFound():
                self._open_product(answer)
            case CategoryFound(category_id, source):
                self._follow(source)
                self.categoryFound.emit(category_id)
            case SelectionFound(selection_id, source):
                self._follow(source)
                self.selectionFound.emit(selection_id)
            case OrderSeen():
                self._clear()
                self.orderSeen.emit(answer)
            case CardRead():
                self._clear()
                self.cardRead.emit(answer)
            case QuoteFound(quote_id):
                self._clear()
                self.quoteFound.emit(quote_id)
            case (
                BadgeRead()
                | CartonSeen()
                | NotInCatalogue()
                | OtherShopsNumber()
                | NotOurs()
                | Refused()
                | NotAllowed()
            ):
                self._tell(told(answer))
            case _:
                assert_never(answer)

    def note(self, said: ScanTold) -> None:
        """Something scanned counts: said kindly, and nobody is told off with a sound."""
        self._publish(replace(self._props, told=said))

    def refuse(self, said: ScanTold) -> None:
        """Something scanned counts for nothing after all."""
        self._tell(said)

    @Slot()
    def openUnit(self) -> None:
        """Show the product inside the carton that was scanned."""
        if self._props.told.unit is not None:
            self._open_product(self._props.told.unit)

    @Slot()
    def retry(self) -> None:
        """Ask the hub again for the last cart."""
        if self._last_cart is not None:
            self._open(self._last_cart)

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """The message was read."""
        self._publish(replace(self._props, told=NOTHING_TOLD))

    @Slot()
    def startTyping(self) -> None:
        """Show the keys for the code."""
        self._publish(ScanProps(is_typing=True))

    @Slot()
    def stopTyping(self) -> None:
        """Back to the camera."""
        self._publish(ScanProps())

    @Slot(str)
    def press(self, key: str) -> None:
        """One of the keys; the last character opens what the code stands for."""
        props = with_key(self._props, key)
        self._publish(props)
        if len(props.typed) == length_of(props.typed) and not props.message and not props.is_opening:
            self.handle(ScannedCode(props.typed, "typed"))

    @Slot()
    def erase(self) -> None:
        """Take the last character back."""
        self._publish(replace(self._props, typed=self._props.typed[:-1], told=NOTHING_TOLD))

    @Slot()
    def joinCarts(self) -> None:
        """What is here goes into the cart that was just scanned."""
        self._settle(is_joining=True)

    @Slot()
    def replaceCart(self) -> None:
        """The cart that was just scanned takes the place of the one here."""
        self._settle(is_joining=False)

    @Slot()
    def keepCart(self) -> None:
        """The cart here stays, the one that was just scanned is left alone."""
        self._clear()

    @Slot()
    def reset(self) -> None:
        """Forget everything: the shopper left, or the screen closed. Answers on their way are dropped."""
        self._clear()

    def _open_product(self, found: ProductFound) -> None:
        self._follow(found.source)
        self.productFound.emit(found.product_id, found.sku or "")
        # Beside the product, not in its place: this is no refusal, and nobody is told off with a sound.
        self._publish(replace(self._props, told=label_of(found, wording_in(self._language()))))

    def _follow(self, source: CodeSource | None) -> None:
        self._clear()
        if source is not None:
            self.cameFrom.emit(source)

    def _open(self, cart: OpenCart) -> None:
        self._turn += 1
        turn, self._last_cart = self._turn, cart
        self._publish(replace(self._props, is_opening=True, told=NOTHING_TOLD))
        self._jobs.run(
            lambda: (
                self._restore.by_code(cart.token, cart.cart_code)
                if cart.token
                else self._restore.by_short_code(cart.short_code or "")
            ),
            lambda outcome: self._take(outcome, turn),
            lambda _error: self._take_failure(turn),
        )

    def _take(self, outcome: RestoreOutcome, turn: int) -> None:
        if turn != self._turn:
            return
        if isinstance(outcome, CartRestored):
            self._take_cart(outcome)
        elif isinstance(outcome, CodeRefused):
            self._tell(refused(outcome.reason, "unknown"))
        else:
            self._tell(ScanTold("hub_unreachable"))

    def _take_cart(self, restored: CartRestored) -> None:
        self._clear()
        session = self._shopping.session
        if (
            session is None
            or session.restored_at is None
            or session.cart.id == restored.cart.id
            or not session.cart.lines
        ):
            self._open_cart(restored, is_joining=True)
            return
        self._second = restored
        self._publish(ScanProps(asks_which=True, pieces_here=session.cart.pieces, pieces_there=restored.cart.pieces))

    def _settle(self, *, is_joining: bool) -> None:
        restored = self._second
        self._clear()
        if restored is not None:
            self._open_cart(restored, is_joining=is_joining)

    def _open_cart(self, restored: CartRestored, *, is_joining: bool) -> None:
        self._shopping.open_cart(restored.cart, restored.from_code, is_joining=is_joining)
        self.cartOpened.emit()

    def _take_failure(self, turn: int) -> None:
        # Already logged by the job runner; for the shopper it is the same as no answer.
        if turn == self._turn:
            self._tell(ScanTold("hub_unreachable"))

    def _tell(self, said: ScanTold) -> None:
        self._publish(replace(self._props, is_opening=False, told=said))
        self.told.emit()

    def _clear(self) -> None:
        self._turn += 1
        self._last_cart = None
        self._second = None
        self._publish(ScanProps())
