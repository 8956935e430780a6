"""Hand-offs: a cart going from a phone to a terminal, or back."""

from datetime import datetime, timedelta

import msgspec

from kiosk.domain.cart import Cart
from kiosk.domain.device import Device
from kiosk.domain.handoff import (
    HANDOFF_LIFE,
    Handoff,
    HandoffClaimed,
    HandoffOutcome,
    HandoffRefused,
    is_token,
    normalise_short_code,
)
from kiosk.errors import BugError
from kiosk.hub.auth.secrets import digest, new_short_code, new_token
from kiosk.hub.auth.throttle import Throttle
from kiosk.hub.cart_codes import with_cart
from kiosk.hub.carts import CartRefused, Carts, PhoneCart
from kiosk.hub.customer_cards import agree_by_code
from kiosk.hub.store import cart_rows, handoff_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.handoff_rows import HandoffRow
from kiosk.ports.clock import Clock

_KEPT = timedelta(days=1)  # so that a late scan is told "expired" and not "unknown"
_WRONG_CODES = 20
_WRONG_CODES_WINDOW_S = 60.0
_UNKNOWN = HandoffRefused("unknown")


class Handoffs:
    """Makes codes and opens carts with them. A code is claimed by one party; the same one may repeat."""

    def __init__(self, database: Database, clock: Clock, carts: Carts, public_url: str) -> None:
        self._database = database
        self._clock = clock
        self._carts = carts
        self._public_url = public_url
        self._throttle = Throttle(_WRONG_CODES, _WRONG_CODES_WINDOW_S, clock)

    async def offer_from_phone(self, cart_id: str) -> Handoff | None:
        """A new code for a phone's cart; earlier ones live on until they end. None when there is no such cart."""

        def work(connection: Connection) -> Handoff | None:
            known = cart_rows.cart(connection, cart_id)
            return self._with_cart(connection, self._make(connection, cart_id, None), known) if known else None

        return await self._database.write(work)

    async def offer_from_terminal(self, cart: Cart, device: Device) -> Handoff | CartRefused:
        """Save a terminal's cart and make a code that a phone opens."""

        def work(connection: Connection) -> Handoff | CartRefused:
            saved = self._carts.share_within(connection, cart, device)
            return self._make(connection, saved.id, device.id) if isinstance(saved, Cart) else saved

        return await self._database.write(work)

    async def claim_token(self, token: str, device: Device, scanned_at: datetime | None = None) -> HandoffOutcome:
        """Open the cart behind a QR on a terminal.

        ``scanned_at`` (hub time) is when a terminal without network read the cart out of the code: it may come for the
        live cart late.
        """
        if not is_token(token):
            return _UNKNOWN
        return await self._database.write(
            lambda c: self._claim(c, handoff_rows.by_token(c, digest(token)), device, scanned_at, is_shown=True)
        )

    async def claim_short_code(self, typed: str, device: Device) -> HandoffOutcome:
        """Open the cart behind six characters on a terminal. Guessing is slowed down."""
        code = normalise_short_code(typed)
        if code is None or self._throttle.wait_s(device.id):
            return _UNKNOWN
        outcome = await self._database.write(lambda c: self._claim(c, handoff_rows.by_short_code(c, code), device))
        if outcome == _UNKNOWN:
            self._throttle.count(device.id)
        return outcome

    async def open_on_phone(
        self, token: str, phone_token: str = "", customer_id: str | None = None
    ) -> PhoneCart | HandoffRefused:
        """Take over the cart of a terminal on a phone; ``phone_token`` is the phone's cookie, if it has one.

        A code that a phone made is for terminals only: whoever photographs it gets nothing (``for_terminals``). Neither
        does a terminal's code give a cart away that is somebody's already: a customer's opens on a phone that is signed
        in as that customer (``for_its_customer``), another phone's on that phone (``on_another_phone``). A code refused so
        is not used up.
        """
        if not is_token(token):
            return _UNKNOWN
        mine = phone_token or new_token()
        return await self._database.write(lambda c: self._open_on_phone(c, digest(token), mine, customer_id))

    def _make(self, connection: Connection, cart_id: str, device_id: str | None) -> Handoff:
        now = self._clock.now()
        handoff_rows.purge(connection, now - _KEPT)
        token, short_code = new_token(), _free_short_code(connection)
        row = HandoffRow(digest(token), cart_id, device_id, now + HANDOFF_LIFE, None)
        handoff_rows.add(connection, row, short_code)
        return Handoff(token, short_code, row.expires_at, f"{self._public_url}/k/{token}")

    def _with_cart(self, connection: Connection, handoff: Handoff, cart: Cart) -> Handoff:
        now = self._clock.now()
        url = with_cart(connection, handoff.url, handoff.token, cart, now, handoff.expires_at)
        return handoff if url is None else msgspec.structs.replace(handoff, url=url, holds_cart=True)

    def _claim(
        self,
        connection: Connection,
        row: HandoffRow | None,
        device: Device,
        scanned_at: datetime | None = None,
        *,
        is_shown: bool = False,
    ) -> HandoffOutcome:
        refused = self._refusal(row, device.id, scanned_at)
        if row is None or refused is not None:
            return refused or _UNKNOWN
        cart = cart_rows.whole(connection, row.cart_id)
        if cart is None:
            return _UNKNOWN
        handoff_rows.claim(connection, row.token_hash, device.id)
        now = self._clock.now()
        cart_rows.grant(connection, cart.id, device.id, now)
        if is_shown and row.made_by_device is None:  # a code that staff made is no word of the customer's
            agree_by_code(connection, cart, device, row.expires_at - HANDOFF_LIFE, now)
        return HandoffClaimed(cart)

    def _open_on_phone(
        self, connection: Connection, token_hash: str, mine: str, customer_id: str | None
    ) -> PhoneCart | HandoffRefused:
        row, my_hash = handoff_rows.by_token(connection, token_hash), digest(mine)
        refused = self._refusal(row, my_hash)
        if row is None or refused is not None:
            return refused or _UNKNOWN
        if row.made_by_device is None:
            return HandoffRefused("for_terminals")
        cart = cart_rows.cart(connection, row.cart_id)
        if cart is None:
            return _UNKNOWN
        if cart.customer is not None:
            is_theirs = cart.customer.id == customer_id
            return PhoneCart(cart, mine) if is_theirs else HandoffRefused("for_its_customer")
        if cart_rows.is_on_another_phone(connection, cart.id, my_hash):
            return HandoffRefused("on_another_phone")
        former = cart_rows.cart_of_phone(connection, my_hash)
        if former is not None and former.id != cart.id:
            cart_rows.give_to_phone(connection, former.id, None)
        handoff_rows.claim(connection, token_hash, my_hash)
        cart_rows.give_to_phone(connection, cart.id, my_hash)
        return PhoneCart(cart, mine)

    def _refusal(
        self, row: HandoffRow | None, claimant: str, scanned_at: datetime | None = None
    ) -> HandoffRefused | None:
        if row is None:
            return _UNKNOWN
        if row.claimed_by not in {None, claimant}:
            return HandoffRefused("claimed_elsewhere")
        # Rows are purged a day after their end, which bounds how late a terminal may come.
        used_at = min(scanned_at or self._clock.now(), self._clock.now())
        return HandoffRefused("expired") if row.expires_at <= used_at else None


def _free_short_code(connection: Connection) -> str:
    for _ in range(100):
        code = new_short_code()
        serialise(connection, f"short code {code}")
        if handoff_rows.by_short_code(connection, code) is None:
            return code
    raise BugError("a hundred random short codes were all taken")
