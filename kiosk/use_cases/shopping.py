"""One shopper's session at this terminal: started, changed, kept across a restart, wiped."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Literal

import msgspec
import structlog
from msgspec.structs import replace

from kiosk.domain.benefit import Benefits, after_order, for_another_person
from kiosk.domain.cart import Cart, CartEdit, LineItem
from kiosk.domain.cart_merge import (
    Edits,
    added,
    as_edited,
    caught_up,
    changes,
    credited,
    joined,
    quantities,
    recredited,
    taken,
    taken_by,
    told_since,
    with_edits,
    with_grants,
)
from kiosk.domain.credit import CreditRule, CreditShare, Shares
from kiosk.domain.discount import Grants, newer, taken_back
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.line_parts import part_id, resized
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder
from kiosk.domain.scan import CodeSource
from kiosk.domain.session import CodeOrigin, SeenLine, ShopperSession
from kiosk.errors import CacheError
from kiosk.ports.cart_queue import UnsentEdits
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.session_store import SessionStore
from kiosk.use_cases.line_ways import as_shown, in_parts, with_ways

Listener = Callable[[], None]

RESUMED_WITHIN = timedelta(minutes=30)
"""An older session is not taken up after a restart: whoever began it is gone, and another person may look."""

_log = structlog.get_logger("kiosk.shopping")

OpenedOver = Literal["", "joined", "replaced"]


class _Before(msgspec.Struct, frozen=True):
    """The session before another phone's cart was opened, and the edits that went into that cart. In memory only."""

    session: ShopperSession
    joining: Edits


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
        self._before: _Before | None = None

    @property
    def opened_over(self) -> OpenedOver:
        """How the cart took the place of another one; empty when it did not, or when it is too late to undo that."""
        if self._before is None:
            return ""
        return "joined" if self._before.joining else "replaced"

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
        if found is not None:
            found = replace(found, cart=as_edited(found.cart))
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

    def open_cart(self, cart: Cart, from_code: CodeOrigin | None = None, *, is_joining: bool = True) -> None:
        """A cart came from a phone: it becomes the cart of this session, and what was gathered here joins it, or goes.

        ``from_code`` says that it is only what the code said, since the hub could not be asked.
        """
        session = self.start(cart.language)
        cart = as_edited(cart)
        is_other = bool(session.cart.lines) and session.cart.id != cart.id
        joining: Edits = ()
        if session.cart.id != cart.id and is_joining:
            for line in session.cart.lines:
                joining += added(joined(cart.edits, joining), self._gathered(line, line.quantity))
        elif session.cart.id == cart.id and from_code is None:
            # Scanned again: what the hub has not heard of yet stays.
            cart = with_grants(with_edits(cart, session.cart.edits), session.cart.grants)
        opened = replace(
            session,
            cart=with_edits(cart, joining),
            restored_at=self._clock.now(),
            from_code=from_code,
            is_shared=from_code is None,
            changes=None,
            seen_before={},
            merged=(),
        )
        # What a phone had is somebody's whole cart: a wrong touch must not cost it.
        self._before = _Before(session, joining) if is_other and session.restored_at is not None else None
        self._keep(with_ways(opened, session), self._unsent(opened, joining))

    def undo_open(self) -> None:
        """The cart before the last one is back, and what joined that one leaves it again."""
        before, opened = self._before, self._session
        if before is None or opened is None:
            return
        self._before = None
        gone = (replace(edit, left=0) for edit in before.joining)
        self._keep(replace(before.session, benefits=opened.benefits), self._unsent(opened, gone))

    def catch_up(self, live: Cart, seen: dict[str, SeenLine] | None = None) -> None:
        """The live cart replaces what its code said; what was done here since stays done. ``seen``: how the lines looked."""
        session = self._session
        if session is None or session.from_code is None:
            return
        cart = with_grants(with_edits(live, caught_up(session.cart.edits, live.edits)), session.cart.grants)
        new = [edit for edit in cart.edits if edit not in live.edits]
        told = changes(session.from_code.lines, live)
        shared = replace(
            session, cart=cart, from_code=None, is_shared=True, changes=told, seen_before=seen or {}, merged=()
        )
        # What waited was about the code's lines; now it is about the live cart's own edits.
        self._keep(with_ways(shared, session), self._unsent(shared, new, is_all=True))

    def keep_code(self) -> None:
        """The live cart cannot be had: the cart stays what its code said."""
        session = self._session
        if session is not None and session.from_code is not None:
            alone = replace(session, from_code=replace(session.from_code, token=""))
            self._keep(alone, UnsentEdits(session.cart.id, (), self._clock.now(), is_all=True))

    def merge(self, cart_id: str, live: Cart) -> None:
        """The cart as the hub has it: what came from elsewhere joins, and is told. ``cart_id`` is what was asked for."""
        session = self._session
        if session is None or not session.is_shared or session.cart.id != cart_id:
            return
        cart = with_grants(with_edits(live, session.cart.edits), session.cart.grants)
        if live.version < session.cart.version and live.id == cart_id:
            # An older answer that came late: its edits are good, its group and names may not be.
            cart = replace(session.cart, edits=cart.edits, lines=cart.lines, grants=cart.grants)
        if as_shown(cart) == as_shown(session.cart):
            self._session = replace(session, cart=cart)  # the hub's word for what is here already
            return
        told = told_since(session.merged, changes(quantities(session.cart), cart))
        self._keep(with_ways(replace(session, cart=cart, merged=told), session))

    def accept(self) -> None:
        """What came from elsewhere was read."""
        if self._session is not None and self._session.merged:
            self._keep(replace(self._session, merged=()))

    def share(self, cart_id: str) -> None:
        """The hub has the cart of this session now: from here on it hears of every edit."""
        session = self._session
        if session is not None and session.cart.id == cart_id and session.from_code is None and not session.is_shared:
            shared = replace(session, is_shared=True)
            self._keep(shared, self._unsent(shared, session.cart.edits))

    def add(self, sku: str, price: Money, fulfillment: Fulfillment | None = None) -> None:
        """One piece more of a SKU, with the way the shopper asked for, if any."""
        session = self._running()
        new = CartEdit(self._ids.new_id(), sku, 1, 1, price, self._clock.now(), "terminal")
        chosen = session.chosen if fulfillment is None else {**session.chosen, sku: fulfillment}
        self._edit(replace(session, chosen=chosen), added(session.cart.edits, new))

    def set_quantity(self, line_id: str, quantity: int) -> None:
        """Another quantity for a line, or for one of its parts; zero removes it."""
        session = self._running()
        found = resized(session.cart.lines, session.splits, line_id, quantity)
        if found is None:
            return
        ways = [session.chosen.get(part_id(found.line.id, place)) for place in found.were]
        session = in_parts(session, found.line.id, found.pieces, ways)
        more = found.total - found.line.quantity
        edits, sku = session.cart.edits, found.line.sku
        self._edit(session, added(edits, self._gathered(found.line, more)) if more > 0 else taken(edits, sku, -more))

    def gather(self, wanted: Mapping[str, tuple[int, Money]], grants: Grants) -> None:
        """So many pieces of each SKU at a price that was granted; those that are in the cart already count."""
        session, now = self._running(), self._clock.now()
        has = quantities(session.cart)
        new: Edits = ()
        for sku, (pieces, price) in wanted.items():
            more = pieces - has.get(sku, 0)
            if more > 0:
                edit = CartEdit(self._ids.new_id(), sku, more, more, price, now, "terminal")
                new += added(joined(session.cart.edits, new), edit)
        self._edit(replace(session, cart=with_grants(session.cart, newer(grants, session.cart.grants))), new)

    def grant(self, grants: Grants) -> None:
        """Prices that staff grant for articles, or take back."""
        session = self._running()
        self._keep(replace(session, cart=with_grants(session.cart, newer(grants, session.cart.grants))))

    def choose(self, line_id: str, fulfillment: Fulfillment) -> None:
        """How the shopper wants a line."""
        session = self._running()
        self._keep(replace(session, chosen={**session.chosen, line_id: fulfillment}))

    def split(self, line_id: str, parts: Sequence[tuple[int, Fulfillment]]) -> None:
        """Have a line from several places: so many pieces by each way. One part alone makes it whole again."""
        session = self._running()
        self._keep(in_parts(session, line_id, tuple(count for count, _ in parts), [way for _, way in parts]))

    def bring(self, benefits: Benefits) -> None:
        """Coupons, cards and points of this visit."""
        if self._session is not None and self._session.benefits != benefits:
            self._keep(replace(self._session, benefits=benefits))

    def take_out(self, order: ReadyOrder) -> None:
        """What was ordered leaves the cart. The hub takes it out of its own when the order arrives."""
        if self._session is None:
            return
        skus = {line.sku for line in order.lines}
        used = replace(self._session, benefits=after_order(self._session.benefits, order))
        # A discount was for these pieces; the next ones cost what they cost.
        used = replace(used, cart=with_grants(used.cart, taken_back(skus, self._clock.now())))
        self._edit(used, taken_by(order))

    def give_credit(self, staff_id: str, rule: CreditRule | None = None) -> None:
        """Credit whoever serves now, as the shop's rule says: lines that are nobody's, or no longer anybody's, are theirs.

        What was shared by hand in this visit stays as it was shared.
        """
        session, rule, now = self._running(), rule or CreditRule(), self._clock.now()
        nobodys = frozenset(line.sku for line in session.cart.lines if not line.credit)
        edits = credited(session.cart.edits, (CreditShare(staff_id),), nobodys, now)
        begun = session.restored_at or session.started_at
        for line in session.cart.lines:
            given = line.credited_at
            if line.sku in nobodys or (given is not None and given >= begun):
                continue
            served = rule.after_serving(line.credit if rule.in_force(given, now) else (), staff_id)
            if served != line.credit:
                edits = (*edits, *recredited(session.cart.edits, served, frozenset({line.sku}), now))
        self._edit(session, edits)

    def share_credit(self, skus: Iterable[str], shares: Shares) -> None:
        """Credit these people with some lines, whoever was credited before."""
        session = self._running()
        self._edit(session, recredited(session.cart.edits, shares, frozenset(skus), self._clock.now()))

    def note_source(self, source: CodeSource) -> None:
        """The print that was scanned last, for the orders of this visit. Nobody being there, nothing is noted."""
        if self._session is not None and self._session.source != source:
            self._keep(replace(self._session, source=source))

    def set_language(self, language: str) -> None:
        """The shopper's language."""
        if self._session is not None:
            self._keep(replace(self._session, language=language))

    def finish(self) -> None:
        """End the session and erase it."""
        self._session = None
        self._before = None
        self._is_wipe_owed = True
        self._wipe()
        self._tell()

    def _running(self) -> ShopperSession:
        return self._session or self.start("fr")

    def _gathered(self, line: LineItem, pieces: int) -> CartEdit:
        now = self._clock.now()
        return CartEdit(
            self._ids.new_id(),
            line.sku,
            pieces,
            pieces,
            line.price_seen,
            now,
            "terminal",
            line.credit,
            line.credited_at,
        )

    def _edit(self, session: ShopperSession, edits: Edits) -> None:
        self._before = None
        edited = replace(session, cart=with_edits(session.cart, edits))
        self._keep(with_ways(edited, session), self._unsent(edited, edits))

    def _unsent(
        self, session: ShopperSession, edits: Iterable[CartEdit], *, is_all: bool = False
    ) -> UnsentEdits | None:
        """What the hub is to hear: of its own carts at once, of one known from its code when that can be claimed."""
        origin = session.from_code if session.from_code and session.from_code.token else None
        if not session.is_shared and origin is None:
            return None
        new = tuple(edit for edit in edits if edit.pieces > 0)
        return UnsentEdits(session.cart.id, new, self._clock.now(), origin, is_all) if new or is_all else None

    def _keep(self, session: ShopperSession, unsent: UnsentEdits | None = None) -> ShopperSession:
        self._wipe()
        if self._session is not None and _customer_id(self._session) != _customer_id(session):
            session = replace(session, benefits=for_another_person(session.benefits))
        try:
            self._sessions.save(session, unsent)
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


def _customer_id(session: ShopperSession) -> str:
    return session.cart.customer.id if session.cart.customer else ""
