"""One shopper's session at this terminal: started, changed, kept across a restart, wiped."""

from collections.abc import Callable
from datetime import timedelta

import structlog
from msgspec.structs import replace

from kiosk.domain.cart import Cart, LineItem, with_line, with_quantity, without_lines
from kiosk.domain.cart_merge import changes, merged
from kiosk.domain.credit import CreditShare
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.session import CodeOrigin, ShopperSession
from kiosk.errors import CacheError
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.session_store import SessionStore

Listener = Callable[[], None]

RESUMED_WITHIN = timedelta(minutes=30)
"""An older session is not taken up after a restart: whoever began it is gone, and another person may look."""

_log = structlog.get_logger("kiosk.shopping")


class Shopping:
    """The current session. Lives on the GUI thread; every change is stored before listeners hear of it.

    A file that fails never stops a shopper: the session goes on in memory, and what could not be erased is erased
    with the next change.
    """

    def __init__(self, sessions: SessionStore, clock: Clock, ids: IdSource) -> None:
        self._sessions = sessions
        self._clock = clock
        self._ids = ids
        self._session: ShopperSession | None = None
        self._listeners: list[Listener] = []
        self._is_wipe_owed = False

    @property
    def session(self) -> ShopperSession | None:
        """The session in progress, None while nobody stands there."""
        return self._session

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after every change."""
        self._listeners.append(listener)

    def resume(self) -> ShopperSession | None:
        """Take up the session that a restart interrupted just now; an older one is erased."""
        try:
            found = self._sessions.load()
        except CacheError as error:
            _log.warning("session not read", error=error.code)
            found = None
        if found is not None and not timedelta(0) <= self._clock.now() - found.started_at <= RESUMED_WITHIN:
            self.finish()
            return None
        self._session = found
        self._tell()
        return found

    def start(self, language: str) -> ShopperSession:
        """A new session with an empty cart, unless one is in progress."""
        if self._session is not None:
            return self._session
        now = self._clock.now()
        cart = Cart(id=self._ids.new_id(), version=0, updated_at=now, language=language)
        return self._keep(ShopperSession(self._ids.new_id(), now, cart, language))

    def open_cart(self, cart: Cart, from_code: CodeOrigin | None = None) -> None:
        """A cart came from a phone: it becomes the cart of this session, what was gathered here is added to it.

        ``from_code`` says that it is only what the code said, since the hub could not be asked.
        """
        now = self._clock.now()
        session = self.start(cart.language)
        if session.cart.id != cart.id:
            for line in session.cart.lines:
                cart = with_line(cart, line)
        self._keep(
            replace(
                session,
                cart=cart,
                restored_at=now,
                chosen=_still_there(session.chosen, cart),
                from_code=from_code,
                changes=None,
            )
        )

    def catch_up(self, live: Cart) -> None:
        """The live cart replaces what its code said; what was done here since stays done."""
        session = self._session
        if session is None or session.from_code is None:
            return
        code = session.from_code.lines
        cart = merged(code, session.cart, live)
        by_sku = {line.sku: session.chosen[line.id] for line in session.cart.lines if line.id in session.chosen}
        chosen = {line.id: by_sku[line.sku] for line in cart.lines if line.sku in by_sku}
        self._keep(replace(session, cart=cart, chosen=chosen, from_code=None, changes=changes(code, live)))

    def keep_code(self) -> None:
        """The live cart cannot be had: the cart stays what its code said."""
        session = self._session
        if session is not None and session.from_code is not None:
            self._keep(replace(session, from_code=replace(session.from_code, token="")))

    def add(self, sku: str, price: Money, fulfillment: Fulfillment | None = None) -> None:
        """One piece more of a SKU, with the way the shopper asked for, if any."""
        session = self._running()
        cart = with_line(session.cart, LineItem(self._ids.new_id(), sku, 1, price))
        line = next(line for line in cart.lines if line.sku == sku)
        chosen = session.chosen if fulfillment is None else {**session.chosen, line.id: fulfillment}
        self._keep(replace(session, cart=cart, chosen=chosen))

    def set_quantity(self, line_id: str, quantity: int) -> None:
        """Another quantity for a line; zero removes it."""
        session = self._running()
        self._keep(replace(session, cart=with_quantity(session.cart, line_id, quantity)))

    def choose(self, line_id: str, fulfillment: Fulfillment) -> None:
        """How the shopper wants a line."""
        session = self._running()
        self._keep(replace(session, chosen={**session.chosen, line_id: fulfillment}))

    def take_out(self, line_ids: frozenset[str]) -> None:
        """Lines that were ordered leave the cart."""
        if self._session is not None:
            self._keep(replace(self._session, cart=without_lines(self._session.cart, line_ids)))

    def give_credit(self, staff_id: str) -> None:
        """Credit one person with every line that nobody is credited for."""
        session = self._running()
        share = (CreditShare(staff_id),)
        lines = tuple(line if line.credit else replace(line, credit=share) for line in session.cart.lines)
        self._keep(replace(session, cart=replace(session.cart, lines=lines)))

    def set_language(self, language: str) -> None:
        """The shopper's language."""
        if self._session is not None:
            self._keep(replace(self._session, language=language))

    def finish(self) -> None:
        """End the session and erase it."""
        self._session = None
        self._is_wipe_owed = True
        self._wipe()
        self._tell()

    def _running(self) -> ShopperSession:
        return self._session or self.start("fr")

    def _keep(self, session: ShopperSession) -> ShopperSession:
        self._wipe()
        try:
            self._sessions.save(session)
        except CacheError as error:
            _log.warning("session not stored", error=error.code)
        self._session = session
        self._tell()
        return session

    def _wipe(self) -> None:
        if not self._is_wipe_owed:
            return
        try:
            self._sessions.wipe()
        except CacheError as error:
            _log.warning("session not erased yet", error=error.code)
        else:
            self._is_wipe_owed = False

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def _still_there(chosen: dict[str, Fulfillment], cart: Cart) -> dict[str, Fulfillment]:
    known = {line.id for line in cart.lines}
    return {line_id: way for line_id, way in chosen.items() if line_id in known}
