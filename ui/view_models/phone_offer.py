"""Taking the cart along on a phone: a code from the hub, which opens the cart as it is then, renewed before it ends."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.cart import Cart
from kiosk.domain.handoff import Handoff
from kiosk.ports.cart_desk import CartDesk
from kiosk.ports.clock import Clock
from ui.jobs import Jobs

_SETTLE_MS = 800
"""A person who taps a stepper five times makes one code, not five."""

_MARGIN = timedelta(seconds=60)

OfferState = Literal["none", "asking", "ready", "unavailable"]


@dataclass(frozen=True)
class OfferProps:
    """The code's address and its six characters, while there is one."""

    state: OfferState = "none"
    url: str = ""
    short_code: str = ""


class PhoneOffer(QObject):
    """Asks the hub for a code while the cart screen is open."""

    changed = Signal()

    def __init__(
        self, desk: CartDesk, jobs: Jobs, clock: Clock, shared: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shared = shared
        self._desk = desk
        self._jobs = jobs
        self._clock = clock
        self._cart: Cart | None = None
        self._turn = 0
        self.props = OfferProps()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.ask_now)
        self._renewal = QTimer(self)
        self._renewal.setSingleShot(True)
        self._renewal.timeout.connect(self.ask_now)

    def show(self, cart: Cart | None, *, is_online: bool) -> None:
        """The cart to offer; None, an empty one or no network takes the code away."""
        if cart is None or not cart.lines or not is_online:
            self._cart = None
            self._withdraw("none" if is_online else "unavailable")
        elif self._cart is None or cart.id != self._cart.id or (self.props.state != "ready" and cart != self._cart):
            self._cart = cart
            self._withdraw("asking")
            self._settle.start()
        elif self.props.state == "unavailable":
            self._settle.start()

    def ask_now(self) -> None:
        """Ask the hub for a code."""
        cart = self._cart
        if cart is None:
            return
        self._turn += 1
        turn = self._turn
        self._jobs.run(
            lambda: self._desk.offer(cart),
            lambda handoff: self._take(handoff, turn, cart.id),
            lambda _error: self._fail(turn),
        )

    def _take(self, handoff: Handoff, turn: int, cart_id: str) -> None:
        # The hub has the cart now, whatever became of the question: a code stays good while the cart changes.
        self._shared(cart_id)
        if turn != self._turn:
            return
        left = handoff.expires_at - self._clock.now() - _MARGIN
        self._renewal.start(max(10_000, int(left.total_seconds() * 1000)))
        self._set(OfferProps("ready", handoff.url, handoff.short_code))

    def _fail(self, turn: int) -> None:
        if turn == self._turn:
            self._set(OfferProps("unavailable"))

    def _withdraw(self, state: OfferState) -> None:
        # Answers still on their way belong to a cart that is not shown any more.
        self._turn += 1
        self._settle.stop()
        self._renewal.stop()
        self._set(OfferProps(state))

    def _set(self, props: OfferProps) -> None:
        if props != self.props:
            self.props = props
            self.changed.emit()
