"""Prices that terminals bring into a customer's cart: discounts of staff, and quotes that are opened in it."""

import msgspec

from kiosk.domain.audit import AuditEntry, Fields
from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.cart_merge import added, joined, quantities
from kiosk.domain.device import Device
from kiosk.domain.discount import DISCOUNT_LIFE, Grants, LineDiscount, latest
from kiosk.domain.quote import grants_of
from kiosk.domain.staff import StaffMember
from kiosk.hub.carts import CartRefused, Carts
from kiosk.hub.discount_proofs import own_grants
from kiosk.hub.granted_prices import GrantRefused, grant_refusal
from kiosk.hub.store import audit_rows, cart_changes, cart_rows, quote_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource

Granted = Cart | CartRefused | GrantRefused


class Granting:
    """Both verbs answer with the cart as everybody sees it from then on."""

    def __init__(self, database: Database, clock: Clock, ids: IdSource, carts: Carts) -> None:
        self._database = database
        self._clock = clock
        self._ids = ids
        self._carts = carts

    async def grant(self, cart_id: str, grants: Grants, device: Device, staff: StaffMember) -> Granted:
        """Discounts of staff, or taken back. Each is checked against the ceiling of who granted it, and written down.

        Who granted is ``staff``, or somebody who proves that they were signed in there before.
        """
        return await self._database.write(lambda c: self._grant(c, cart_id, grants, device, staff))

    async def open_quote(self, cart_id: str, quote_id: str, device: Device) -> Granted:
        """The prices of a quote count in this cart."""
        now = self._clock.now()

        def work(connection: Connection) -> Granted:
            quote = quote_rows.quote(connection, quote_id)
            if quote is None:
                return GrantRefused("quote_wrong", "")
            return self._change(connection, cart_id, grants_of(quote, now), device)

        return await self._database.write(work)

    async def bring_quote(self, cart_id: str, quote_id: str) -> Cart | None:
        """A phone opened a quote: its articles join the phone's cart at its prices, those that are in it not again."""
        return await self._database.write(lambda c: self._bring(c, cart_id, quote_id))

    def _bring(self, connection: Connection, cart_id: str, quote_id: str) -> Cart | None:
        now = self._clock.now()
        known, quote = cart_rows.whole(connection, cart_id), quote_rows.quote(connection, quote_id)
        if known is None or quote is None or quote.is_over(now):
            return None
        has, edits = quantities(known), known.edits
        for line in quote.lines:
            more = line.quantity - has.get(line.sku, 0)
            if more > 0:
                new = CartEdit(self._ids.new_id(), line.sku, more, more, line.unit_price, now, "phone")
                edits = joined(edits, added(edits, new))
        changed = cart_changes.change(connection, known, edits, now)
        return cart_changes.change_grants(connection, changed, grants_of(quote, now), now)

    def _grant(
        self, connection: Connection, cart_id: str, grants: Grants, device: Device, staff: StaffMember
    ) -> Granted:
        now = self._clock.now()
        # A terminal's clock may be ahead: what it grants must not outlive the next one's word.
        timely = tuple(
            msgspec.structs.replace(
                grant, at=min(grant.at, now), until=None if grant.price is None else min(grant.at, now) + DISCOUNT_LIFE
            )
            for grant in grants
        )
        if any(grant.quote for grant in timely):
            return GrantRefused("discount_wrong", "")
        known = self._carts.known_within(connection, cart_id, device)
        if not isinstance(known, Cart):
            return known
        # What an order or a later word took back changes nothing when it is told once more: nobody has to prove it.
        new = tuple(grant for grant in latest(known.grants, timely) if grant not in known.grants)
        own = own_grants(connection, new, device, now, signed_in=staff.id)
        if own != new:
            return GrantRefused("discount_unproven", next(grant.sku for grant in new if grant not in own))
        changed = self._change(connection, cart_id, timely, device)
        if isinstance(changed, Cart):
            _write_down(connection, known, tuple(g for g in timely if g in changed.grants), device)
        return changed

    def _change(self, connection: Connection, cart_id: str, grants: Grants, device: Device) -> Granted:
        known = self._carts.known_within(connection, cart_id, device)
        if not isinstance(known, Cart):
            return known
        now = self._clock.now()
        new = [grant for grant in grants if grant not in known.grants]
        refused = grant_refusal(connection, new, known.price_group_id, now)
        return refused or cart_changes.change_grants(connection, known, latest(new), now)


def _write_down(connection: Connection, known: Cart, grants: Grants, device: Device) -> None:
    for grant in grants:
        if grant in known.grants or grant.price is None or grant.discount is None:
            continue
        discount = grant.discount
        audit_rows.append(
            connection,
            AuditEntry(
                discount.staff_id,
                device.code,
                "discount.given",
                f"{known.id}/{grant.sku}",
                {"price": str(discount.was.amount)},
                {"price": str(grant.price.amount), "reason": discount.reason, **_in_words(discount)},
                grant.at,
                device.location_id,
            ),
        )


def _in_words(discount: LineDiscount) -> Fields:
    return {"note": discount.note} if discount.note else {}
