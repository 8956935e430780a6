"""Quotes and selections of salespeople: made once, told to every terminal, opened by address or number."""

from datetime import datetime, timedelta

import msgspec

from kiosk.domain.audit import AuditEntry
from kiosk.domain.device import Device
from kiosk.domain.discount import is_within
from kiosk.domain.printed_code import QuoteTarget, SelectionTarget
from kiosk.domain.quote import Quote, QuoteAsked, SelectionAsked, StaffSelection
from kiosk.domain.rights import discount_ceiling
from kiosk.domain.staff import StaffMember
from kiosk.hub.carts import price_group_of
from kiosk.hub.granted_prices import GrantRefused, prices_of
from kiosk.hub.printed_codes import PrintedCodes
from kiosk.hub.rules import Rules
from kiosk.hub.shop_day import end_of_day, shop_day
from kiosk.hub.store import audit_rows, catalogue_rows, quote_rows, staff_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock


class QuoteState(msgspec.Struct, frozen=True):
    """A quote and how many pieces of each article orders took of it already."""

    quote: Quote
    ordered: dict[str, int]


class Quotes:
    """Makes them; the same id again is the same one."""

    def __init__(self, database: Database, clock: Clock, rules: Rules, codes: PrintedCodes) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules
        self._codes = codes

    async def make(self, asked: QuoteAsked, member: StaffMember, device: Device) -> Quote | GrantRefused:
        """Promise prices until the end of a day, no lower than the person may grant."""
        return await self._database.write(lambda c: self._make(c, asked, member, device))

    async def select(self, asked: SelectionAsked, member: StaffMember) -> StaffSelection | GrantRefused:
        """Keep articles under a name."""
        return await self._database.write(lambda c: self._select(c, asked, member))

    async def state(self, quote_id: str) -> QuoteState | None:
        """A quote as it stands; None when there is none."""

        def work(connection: Connection) -> QuoteState | None:
            quote = quote_rows.quote(connection, quote_id)
            return QuoteState(quote, quote_rows.ordered_of(connection, quote_id)) if quote else None

        return await self._database.fetch(work)

    async def maker(self, quote: Quote) -> str:
        """First name of who made it, as the customer knows them; nothing for somebody who is unknown by now."""
        member = await self._database.fetch(lambda c: staff_rows.member(c, quote.staff_id))
        return member.first_name if member else ""

    def _make(
        self, connection: Connection, asked: QuoteAsked, member: StaffMember, device: Device
    ) -> Quote | GrantRefused:
        known = quote_rows.quote(connection, asked.id)
        if known is not None:
            return known
        now = self._clock.now()
        refused = _refusal(connection, asked, member, now)
        if refused is not None:
            return refused
        days = min(asked.days, self._rules.of(connection).quote_days)
        (number,) = self._codes.make_within(connection, [(QuoteTarget(asked.id), None)], now)
        ends_at = end_of_day(shop_day(now) + timedelta(days=days))
        quote = Quote(asked.id, number, now, ends_at, asked.lines, member.id, device.location_id)
        quote_rows.add_quote(connection, quote, now)
        _write_down(connection, quote, device)
        return quote

    def _select(
        self, connection: Connection, asked: SelectionAsked, member: StaffMember
    ) -> StaffSelection | GrantRefused:
        known = quote_rows.selection(connection, asked.id)
        if known is not None:
            return known
        variants = catalogue_rows.variants(connection, list(asked.skus))
        unknown = next((sku for sku in asked.skus if sku not in variants), None)
        if unknown is not None:
            return GrantRefused("unknown_sku", unknown)
        now = self._clock.now()
        (number,) = self._codes.make_within(connection, [(SelectionTarget(asked.id), None)], now)
        made = StaffSelection(asked.id, number, asked.name.strip(), asked.skus, now, member.id, member.first_name)
        quote_rows.add_selection(connection, made, now)
        return made


def _refusal(connection: Connection, asked: QuoteAsked, member: StaffMember, now: datetime) -> GrantRefused | None:
    group_id = price_group_of(connection, asked.cart_id or None, None)
    prices = prices_of(connection, [line.sku for line in asked.lines], group_id, now)
    for line in asked.lines:
        shop = prices.get(line.sku)
        if shop is None or shop.price.currency != line.unit_price.currency:
            return GrantRefused("unknown_sku", line.sku)
        if not line.unit_price <= line.was <= shop.list_price:
            return GrantRefused("discount_wrong", line.sku)
        if not is_within(line.unit_price, shop.price, discount_ceiling(member)):
            return GrantRefused("discount_too_high", line.sku)
    return None


def _write_down(connection: Connection, quote: Quote, device: Device) -> None:
    audit_rows.append(
        connection,
        AuditEntry(
            quote.staff_id,
            device.code,
            "quote.made",
            quote.number,
            {line.sku: str(line.was.amount) for line in quote.lines},
            {line.sku: str(line.unit_price.amount) for line in quote.lines} | {"ends": quote.ends_at.isoformat()},
            quote.made_at,
            quote.location_id,
        ),
    )
