"""One door for every scanned code, whatever screen is open: camera, hand-held scanner, or six characters typed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.handoff import ALPHABET, CODE_LENGTH
from kiosk.domain.scan import Meaning, ScannedCode
from kiosk.use_cases.resolve_scan import (
    BadgeRead,
    CategoryFound,
    NotInCatalogue,
    NotOurs,
    OpenCart,
    OrderSeen,
    ProductFound,
    Refused,
    ResolveScan,
    ScanAnswer,
)
from kiosk.use_cases.restore_cart import CartRestored, CodeRefused, RestoreCart, RestoreOutcome
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ReadMeaning = Callable[[ScannedCode], Meaning]

ScanMessage = Literal[
    "",
    "expired",
    "claimed_elsewhere",
    "unknown",
    "hub_unreachable",
    "not_ours",
    "not_in_catalogue",
    "check_digit",
    "short_code",
    "damaged",
    "badge",
    "code_expired",
    "code_too_old",
    "code_damaged",
    "code_forged",
    "code_key_unknown",
    "code_key_revoked",
]

_REFUSALS: dict[str, ScanMessage] = {
    "expired": "expired",
    "claimed_elsewhere": "claimed_elsewhere",
    "unknown": "unknown",
    "check_digit": "check_digit",
    "short_code": "short_code",
    "code_expired": "code_expired",
    "code_too_old": "code_too_old",
    "code_damaged": "code_damaged",
    "code_forged": "code_forged",
    "code_key_unknown": "code_key_unknown",
    "code_key_revoked": "code_key_revoked",
}


@dataclass(frozen=True)
class ScanProps:
    """What the screen shows. ``excerpt`` is what a code of somebody else says, as plain text.

    ``asks_which``: another cart is open already; the shopper says whether both become one.
    """

    is_opening: bool = False
    message: ScanMessage = ""
    excerpt: str = ""
    typed: str = ""
    is_typing: bool = False
    asks_which: bool = False
    pieces_here: int = 0
    pieces_there: int = 0

    @property
    def can_retry(self) -> bool:
        """Whether the same code may work in a moment."""
        return self.message in {"hub_unreachable", "code_damaged", "code_key_unknown"}


def told(answer: ScanAnswer) -> tuple[ScanMessage, str]:
    """What to say about an answer that opens nothing: the message, and the excerpt to show with it."""
    match answer:
        case NotOurs(excerpt):
            return "not_ours", excerpt
        case NotInCatalogue(gtin):
            return "not_in_catalogue", gtin.lstrip("0")
        case Refused(reason):
            return _REFUSALS.get(reason, "damaged"), ""
        case BadgeRead():
            return "badge", ""
        case OpenCart() | ProductFound() | CategoryFound() | OrderSeen():
            return "", ""
        case _:
            assert_never(answer)


def with_key(props: ScanProps, key: str) -> ScanProps:
    """One character more of the six; a new one takes the last message away."""
    if key not in ALPHABET or len(props.typed) >= CODE_LENGTH or props.is_opening:
        return props
    return replace(props, typed=props.typed + key, message="", excerpt="")


@QmlElement
@QmlUncreatable("made by the composition root")
class ScanViewModel(SnapshotViewModel):
    """Answers each code once: a screen opens, or a message says the one thing to do next."""

    _props: ScanProps
    changed = Signal()
    arrived = Signal()
    """Any code at all was read: somebody is there."""
    cartOpened = Signal()
    productFound = Signal(str, str)
    categoryFound = Signal(str)
    badgeRead = Signal(str)
    orderSeen = Signal(object)
    """A slip, as ``OrderSeen``."""
    told = Signal()
    """A message is there to be read."""

    def __init__(
        self,
        read: ReadMeaning,
        resolve: ResolveScan,
        restore: RestoreCart,
        shopping: Shopping,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._resolve = resolve
        self._restore = restore
        self._shopping = shopping
        self._jobs = jobs
        self._turn = 0
        self._last_cart: OpenCart | None = None
        self._second: CartRestored | None = None
        self._props = ScanProps()

    @property
    def props(self) -> ScanProps:
        """What QML sees."""
        return self._props

    @Slot(object)
    def handle(self, code: ScannedCode) -> None:
        """A code from anywhere."""
        self.arrived.emit()
        answer = self._resolve(self._read(code))
        match answer:
            case OpenCart():
                self._open(answer)
            case ProductFound(product_id, sku):
                self._clear()
                self.productFound.emit(product_id, sku or "")
            case CategoryFound(category_id):
                self._clear()
                self.categoryFound.emit(category_id)
            case OrderSeen():
                self._clear()
                self.orderSeen.emit(answer)
            case BadgeRead(badge):
                self._tell(*told(answer))
                self.badgeRead.emit(badge)
            case _:
                self._tell(*told(answer))

    @Slot()
    def retry(self) -> None:
        """Ask the hub again for the last cart."""
        if self._last_cart is not None:
            self._open(self._last_cart)

    @Slot()
    def dismiss(self) -> None:
        """The message was read."""
        self._publish(replace(self._props, message="", excerpt=""))

    @Slot()
    def startTyping(self) -> None:
        """Show the keys for the six characters."""
        self._publish(ScanProps(is_typing=True))

    @Slot()
    def stopTyping(self) -> None:
        """Back to the camera."""
        self._publish(ScanProps())

    @Slot(str)
    def press(self, key: str) -> None:
        """One of the keys; the sixth character opens the cart."""
        props = with_key(self._props, key)
        self._publish(props)
        if len(props.typed) == CODE_LENGTH and not props.message and not props.is_opening:
            self.handle(ScannedCode(props.typed, "typed"))

    @Slot()
    def erase(self) -> None:
        """Take the last character back."""
        self._publish(replace(self._props, typed=self._props.typed[:-1], message="", excerpt=""))

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

    def _open(self, cart: OpenCart) -> None:
        self._turn += 1
        turn, self._last_cart = self._turn, cart
        self._publish(replace(self._props, is_opening=True, message="", excerpt=""))
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
            self._tell(_REFUSALS.get(outcome.reason, "unknown"))
        else:
            self._tell("hub_unreachable")

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
            self._tell("hub_unreachable")

    def _tell(self, message: ScanMessage, excerpt: str = "") -> None:
        self._publish(replace(self._props, is_opening=False, message=message, excerpt=excerpt))
        self.told.emit()

    def _clear(self) -> None:
        self._turn += 1
        self._last_cart = None
        self._second = None
        self._publish(ScanProps())

    @Property(bool, notify=changed)
    def isOpening(self) -> bool:
        """Whether a cart is being fetched."""
        return self._props.is_opening

    @Property(str, notify=changed)
    def message(self) -> str:
        """Code of the message, empty for none."""
        return self._props.message

    @Property(str, notify=changed)
    def excerpt(self) -> str:
        """What the code says."""
        return self._props.excerpt

    @Property(bool, notify=changed)
    def canRetry(self) -> bool:
        """Whether trying again makes sense."""
        return self._props.can_retry

    @Property(bool, notify=changed)
    def asksWhich(self) -> bool:
        """Whether a second cart waits to be joined to the one here, or to replace it."""
        return self._props.asks_which

    @Property(int, notify=changed)
    def piecesHere(self) -> int:
        """Pieces in the cart that is open."""
        return self._props.pieces_here

    @Property(int, notify=changed)
    def piecesThere(self) -> int:
        """Pieces in the cart that was just scanned."""
        return self._props.pieces_there

    @Property(str, notify=changed)
    def typed(self) -> str:
        """Characters typed so far."""
        return self._props.typed

    @Property(bool, notify=changed)
    def isTyping(self) -> bool:
        """Whether the keys are shown."""
        return self._props.is_typing

    @Property(str, constant=True)
    def alphabet(self) -> str:
        """The keys."""
        return ALPHABET
