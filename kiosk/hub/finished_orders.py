"""Orders that shoppers finished at home, on the shop's website: credited to whoever advised, as the cart's code says.

The website hands on the address that the cart's code held. Its signature is this hub's: nobody writes themselves a credit.
"""

from datetime import datetime
from typing import Annotated, Literal
from uuid import NAMESPACE_URL, uuid5

import msgspec

from kiosk.domain import cart_code
from kiosk.domain.cart import MAX_LINES, MAX_QUANTITY
from kiosk.domain.cart_code import CartInCode, CodeDamaged
from kiosk.domain.cart_merge import lines_of, ordered
from kiosk.domain.credit import CreditRule, Shares
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.handoff import is_token
from kiosk.domain.money import Money, total
from kiosk.domain.order import ConfirmedLine, OrderLine
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.auth.signing import is_signed
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.store import (
    cart_changes,
    cart_edit_rows,
    cart_rows,
    catalogue_rows,
    customer_rows,
    key_rows,
    order_rows,
    rule_rows,
    staff_rows,
)
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock

_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class FinishedLine(msgspec.Struct, frozen=True):
    """What was bought, at the price that was paid for a piece."""

    sku: _Text
    quantity: Annotated[int, msgspec.Meta(ge=1, le=MAX_QUANTITY)]
    unit_price: Money


class FinishedOrder(msgspec.Struct, frozen=True):
    """An order of the website. ``code`` is the address in the cart's code, all of it, as the website got it."""

    number: _Text
    placed_at: Annotated[datetime, msgspec.Meta(tz=True)]
    lines: Annotated[tuple[FinishedLine, ...], msgspec.Meta(min_length=1, max_length=MAX_LINES)]
    code: Annotated[str, msgspec.Meta(max_length=4000)] = ""
    customer_id: str | None = None


class FinishedTaken(msgspec.Struct, frozen=True):
    """The order is in the books. ``credit``: counted, none in the code, its time was over, or no code of this hub."""

    order_id: str
    credit: Literal["counted", "none", "expired", "code_wrong"]


class FinishedRefused(msgspec.Struct, frozen=True):
    """It is not. ``code``: ``unknown_sku``, ``currency_mixed`` or ``customer_unknown``."""

    code: str
    detail: str = ""


class FinishedOrders:
    """Takes them in, each once for its number."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def take(self, finished: FinishedOrder, platform: str) -> FinishedTaken | FinishedRefused:
        """Store an order with its credit, and take its goods out of the cart that it came from."""
        return await self._database.write(lambda c: _take(c, finished, platform, self._clock.now()))


def _take(
    connection: Connection, finished: FinishedOrder, platform: str, now: datetime
) -> FinishedTaken | FinishedRefused:
    order_id = str(uuid5(NAMESPACE_URL, f"finished:{platform}:{finished.number}"))
    serialise(connection, f"order {order_id}")
    code = _believed(connection, finished.code)
    known = order_rows.by_id(connection, order_id)
    if known is not None:
        return _taken(known, finished, code)
    refused = _refusal(connection, finished)
    if refused is not None:
        return refused
    credit = _credit_of(connection, code, min(finished.placed_at, now)) if code else {}
    record = _record(connection, finished, order_id, code, credit, now)
    order_rows.add(connection, record)
    cart = cart_rows.whole(connection, code.cart_id) if code else None
    if cart is not None:
        edits = (ordered(order_id, x.sku, x.quantity, x.unit_price, finished.placed_at) for x in finished.lines)
        cart_changes.change(connection, cart, edits, now)
    return _taken(record, finished, code)


def _taken(record: OrderRecord, finished: FinishedOrder, code: CartInCode | None) -> FinishedTaken:
    """The answer, the same however often the order comes."""
    if any(line.ordered.credit for line in record.lines):
        return FinishedTaken(record.id, "counted")
    if finished.code and code is None:
        return FinishedTaken(record.id, "code_wrong")
    was_given = code is not None and any(line.credit for line in code.lines)
    return FinishedTaken(record.id, "expired" if was_given else "none")


def _refusal(connection: Connection, finished: FinishedOrder) -> FinishedRefused | None:
    known = catalogue_rows.variants(connection, [line.sku for line in finished.lines])
    missing = next((line.sku for line in finished.lines if line.sku not in known), None)
    if missing is not None:
        return FinishedRefused("unknown_sku", missing)
    if len({line.unit_price.currency for line in finished.lines}) > 1:
        return FinishedRefused("currency_mixed")
    if finished.customer_id is not None and customer_rows.customer(connection, finished.customer_id) is None:
        return FinishedRefused("customer_unknown")
    return None


def _believed(connection: Connection, address: str) -> CartInCode | None:
    """The cart in a code that a key of this hub signed. Its end is for prices; credit has a time of its own."""
    url, _, text = address.partition("#")
    token = url.rpartition("/")[2]
    sealed = cart_code.read(token, text) if is_token(token) else CodeDamaged()
    if isinstance(sealed, CodeDamaged):
        return None
    key = next((one for one in key_rows.all_keys(connection) if one.id == sealed.cart.key_id), None)
    if key is None or key.is_revoked or not is_signed(key.public_key, sealed.signed, sealed.signature):
        return None
    return sealed.cart


def _credit_of(connection: Connection, code: CartInCode, at: datetime) -> dict[str, Shares]:
    """By SKU, the credit of the code that still counts. When it was given, the live cart knows to the minute."""
    rule = CreditRule.of(rule_rows.current(connection))
    edits = cart_edit_rows.of_cart(connection, cart_rows.where_now(connection, code.cart_id))
    live = {line.sku: line for line in lines_of(edits)}
    found: dict[str, Shares] = {}
    for line in code.lines:
        variant = catalogue_rows.variant_by_gtin(connection, line.gtin)
        if variant is None or not line.credit:
            continue
        known = live.get(variant.sku)
        is_known = known is not None and known.credit == line.credit
        given_at = known.credited_at if known is not None and is_known else None
        if rule.in_force(given_at or code.made_at, at):
            found[variant.sku] = line.credit
    return found


def _record(
    connection: Connection,
    finished: FinishedOrder,
    order_id: str,
    code: CartInCode | None,
    credit: dict[str, Shares],
    now: datetime,
) -> OrderRecord:
    location_id = _place_of(connection, credit)
    way = Fulfillment("home_delivery", location_id)
    lines = tuple(
        OrderRecordLine(
            OrderLine(str(n), x.sku, x.quantity, x.unit_price, way, "wait", credit.get(x.sku, ())),
            ConfirmedLine(str(n), x.sku, x.quantity, "allocated", way),
        )
        for n, x in enumerate(finished.lines, 1)
    )
    goods = total([line.total for line in lines])
    cart = cart_rows.cart(connection, cart_rows.where_now(connection, code.cart_id)) if code else None
    owner = cart.customer.id if cart and cart.customer else None
    return OrderRecord(
        id=order_id,
        number=finished.number,
        channel="web",
        device_code="",
        location_id=location_id,
        staff_id=None,
        customer_id=finished.customer_id or owner,
        placed_at=finished.placed_at,
        confirmed_at=now,
        language=code.language if code else "fr",
        payment="at_till",
        contact=None,
        address=None,
        delivery_fee=Money(0, goods.currency),
        total=goods,
        tracking_token=new_token(),
        lines=lines,
    )


def _place_of(connection: Connection, credit: dict[str, Shares]) -> str:
    """The place of whoever is credited most; without credit, the first place that there is."""
    shares = [share for some in credit.values() for share in some]
    for share in sorted(shares, key=lambda share: (-share.percent, share.staff_id)):
        member = staff_rows.member(connection, share.staff_id)
        if member is not None:
            return member.location_id
    return catalogue_rows.all_locations(connection)[0].id
