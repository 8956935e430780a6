"""The cart of this session and the hub's are kept one: at once while it is shared, as soon as possible after a code."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.cart import Cart
from kiosk.domain.session import CodeOrigin, SeenLine
from kiosk.ports.cart_exchange import CartExchange
from kiosk.use_cases.restore_cart import CartRestored, CodeRefused, RestoreCart, RestoreOutcome
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.view_models.status import StatusViewModel

_AGAIN_MS = 5_000


class LiveCart(QObject):
    """Looks at each change of the session and of the network; asks for one cart at a time.

    ``seen`` says how the lines of a cart look now.
    """

    caughtUp = Signal()
    """The live cart is in the session, or something came from elsewhere."""
    _arrived = Signal(str, object)

    def __init__(
        self,
        shopping: Shopping,
        restore: RestoreCart,
        exchange: CartExchange,
        status: StatusViewModel,
        jobs: Jobs,
        seen: Callable[[], dict[str, SeenLine]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._restore = restore
        self._exchange = exchange
        self._status = status
        self._jobs = jobs
        self._seen = seen
        self._is_asking = False
        self._was_online = False
        self._read_from: CodeOrigin | None = None
        self._first_seen: dict[str, SeenLine] = {}
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.look)
        # The exchange calls on the network thread; a queued signal brings the cart over.
        self._arrived.connect(self._merge)
        exchange.on_cart(self._arrived.emit)
        status.published.connect(self._network_looked_at)
        shopping.subscribe(self.look)
        self.look()

    def look(self) -> None:
        """Follow the session's cart, send what was done to it, and ask for the live one if there is one to come."""
        session = self._shopping.session
        is_followed = session is not None and (session.is_shared or session.from_code is not None)
        self._exchange.follow(session.cart.id if session is not None and is_followed else "")
        self._exchange.kick()
        origin = self._origin()
        self._remember(origin)
        if origin is None or not origin.token or self._is_asking or not self._status.status.network:
            return
        self._is_asking = True
        self._jobs.run(
            lambda: self._restore.live(origin),
            lambda outcome: self._take(outcome, origin),
            lambda _error: self._wait(),
        )

    def _remember(self, origin: CodeOrigin | None) -> None:
        """How each line looked when it was first shown without network: newer prices may come before the live cart."""
        if origin != self._read_from:
            self._read_from, self._first_seen = origin, {}
        if origin is not None and not self._status.status.network:
            self._first_seen = {**self._seen(), **self._first_seen}

    def _network_looked_at(self) -> None:
        is_back, self._was_online = self._status.status.network and not self._was_online, self._status.status.network
        if is_back:
            self._exchange.hurry()
        if self._origin() is not None:
            self.look()

    @Slot(str, object)
    def _merge(self, cart_id: str, cart: Cart) -> None:
        self._shopping.merge(cart_id, cart)
        session = self._shopping.session
        if session is not None and session.merged:
            self.caughtUp.emit()

    def _take(self, outcome: RestoreOutcome, origin: CodeOrigin) -> None:
        self._is_asking = False
        if self._origin() != origin:
            self.look()  # somebody else's visit by now
        elif isinstance(outcome, CartRestored):
            self._shopping.catch_up(outcome.cart, self._first_seen)
            self.caughtUp.emit()
        elif isinstance(outcome, CodeRefused):
            self._shopping.keep_code()
        else:
            self._wait()

    def _wait(self) -> None:
        self._is_asking = False
        self._again.start()

    def _origin(self) -> CodeOrigin | None:
        session = self._shopping.session
        return session.from_code if session else None
