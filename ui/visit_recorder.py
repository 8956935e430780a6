"""What is told of a visit: its screens with their times, its touches, what was scanned, ordered and answered, its end."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickWindow
from typing_extensions import override

from kiosk.domain.cart import Cart
from kiosk.domain.shop_event import (
    CartRestored,
    CodeScanned,
    Ease,
    Ending,
    ItemTaken,
    OrderPlaced,
    Satisfaction,
    ScreenShown,
    TrialArmName,
    TrialShown,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.shop_rules import ShopRules
from kiosk.errors import CacheError
from kiosk.use_cases import resolve_scan as scans
from ui.parts import TerminalParts
from ui.view_models.done_props import PlacedOrder
from ui.view_models.navigation import NavigationViewModel, Screen

_KINDS: dict[type[object], str] = {
    scans.OpenCart: "cart",
    scans.ProductFound: "product",
    scans.CartonSeen: "carton",
    scans.CategoryFound: "category",
    scans.SelectionFound: "selection",
    scans.BadgeRead: "badge",
    scans.OrderSeen: "order",
    scans.CardRead: "card",
    scans.QuoteFound: "quote",
    scans.NotInCatalogue: "not_in_catalogue",
    scans.OtherShopsNumber: "other_shop",
    scans.NotOurs: "not_ours",
    scans.Refused: "refused",
    scans.NotAllowed: "not_allowed",
}
_EASE: dict[str, Ease] = {"yes": "yes", "fair": "fair", "no": "no"}


class VisitRecorder(QObject):
    """Follows session and screens by itself; the rest is told by signals that ``kiosk_screens`` connects."""

    variantDrawn = Signal(str)

    def __init__(self, parts: TerminalParts, navigation: NavigationViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lots: Callable[[], bool] = lambda: secrets.randbelow(2) == 1
        self._events, self._clock, self._shopping = parts.events, parts.clock, parts.shopping
        self._catalogue = parts.catalogue
        self._navigation = navigation
        self._is_open = False
        self.is_resuming = False
        """A visit that begins now was begun before a restart."""
        self._is_silent = False
        self._is_removed = False
        self._first_scan = ""
        self._screen = ""
        self._since = 0.0
        self._touches = 0
        self._pieces = 0
        self._cart_id = ""
        self._skus: frozenset[str] = frozenset()
        self._because: dict[str, str] = {}
        parts.shopping.subscribe(self._follow_session)
        navigation.changed.connect(self._follow_screen)

    def attach(self, window: QQuickWindow) -> None:
        """Count the touches on the window."""
        window.installEventFilter(self)

    def falls_silent(self) -> None:
        """The visit that ends now is ended by nobody: nobody touched anything for long."""
        self._is_silent = True

    def is_removed(self) -> None:
        """The visit that ends now is ended by staff, who took the terminal away."""
        self._is_removed = True

    def scanned(self, answer: scans.ScanAnswer) -> None:
        """A code was read. The first one of a visit comes before it begins, and is told with it."""
        if self._is_open:
            self._events.record(CodeScanned(_KINDS[type(answer)]))
        else:
            self._first_scan = _KINDS[type(answer)]

    def cart_opened(self) -> None:
        """A cart came from a phone."""
        session = self._shopping.session
        if session is not None:
            self._events.record(CartRestored(session.cart.pieces, is_live=session.from_code is None))

    def ordered(self, placed: PlacedOrder) -> None:
        """An order was recorded."""
        self._events.record(OrderPlaced(sum(line.quantity for line in placed.order.lines)))

    def answered(self, rating: str) -> None:
        """Was it easy?"""
        self._events.record(Satisfaction(_EASE[rating]))

    def followed_home(self, product_id: str) -> None:
        """A suggestion on home was touched."""
        self._because[product_id] = "others-took"

    def followed_product(self, product_id: str) -> None:
        """A suggestion on a product's sheet was touched."""
        self._because[product_id] = "goes-with"

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_open and _is_touch(event):
            self._touches += 1
        return False

    def _follow_session(self) -> None:
        session = self._shopping.session
        if session is not None:
            if not self._is_open:
                self._begin(session.language)
            self._follow_cart(session.cart)
        elif self._is_open:
            self._events.record(VisitEnded(self._ending(), self._screen or None, self._stayed(), self._touches))
            self._is_open = False

    def _follow_cart(self, cart: Cart) -> None:
        """A new line of the same cart was taken here; the lines of a cart that arrives were not."""
        skus = frozenset(line.sku for line in cart.lines)
        if cart.id == self._cart_id:
            for sku in sorted(skus - self._skus):
                self._events.record(ItemTaken(sku, self._why(sku)))
        self._cart_id, self._skus, self._pieces = cart.id, skus, cart.pieces

    def _why(self, sku: str) -> str:
        """The row of suggestions that led to it; a cache that cannot be read costs the reason and nothing else."""
        try:
            variant = self._catalogue.variant(sku)
        except CacheError:
            return ""
        return self._because.get(variant.product_id, "") if variant is not None else ""

    def _begin(self, language: str) -> None:
        self._is_open, self._touches, self._screen = True, 0, ""
        self._cart_id = ""
        self._because.clear()
        self._events.record(VisitStarted(language, self.is_resuming))
        self._draw_lots()
        if self._first_scan:
            self._events.record(CodeScanned(self._first_scan))
        self._first_scan, self._is_silent, self._is_removed = "", False, False

    def _draw_lots(self) -> None:
        """Which variant of a screen this visit sees; where nothing is tried out, the usual one."""
        trial = self._rules().trial
        arm: TrialArmName = "b" if trial and self._lots() else "a"
        if trial:
            self._events.record(TrialShown(trial, arm))
        self.variantDrawn.emit(arm)

    def _rules(self) -> ShopRules:
        try:
            return self._catalogue.shop_rules()
        except CacheError:
            return ShopRules()

    def _follow_screen(self) -> None:
        screen = self._navigation.current
        if self._is_open and screen != self._screen:
            self._events.record(ScreenShown(screen, self._screen or None, self._stayed()))
            self._screen, self._since = screen, self._clock.monotonic()

    def _stayed(self) -> int:
        return max(0, int(self._clock.monotonic() - self._since)) if self._screen else 0

    def _ending(self) -> Ending:
        if self._is_removed:
            return "staff"
        if self._screen == Screen.DONE:
            return "done"
        if self._is_silent:
            return "walk_away" if self._pieces else "idle"
        return "cancel"


def _is_touch(event: QEvent) -> bool:
    if event.type() == QEvent.Type.TouchBegin:
        return True
    # Qt makes a mouse of a touch that nobody took: that is the same touch.
    return (
        event.type() == QEvent.Type.MouseButtonPress
        and isinstance(event, QMouseEvent)
        and event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
    )
