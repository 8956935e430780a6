"""A hub's cart as it is written into a hand-off code."""

from datetime import datetime

import msgspec

from kiosk.domain.cart import Cart
from kiosk.domain.cart_code import CartInCode, DiscountInCode, LineInCode, encode, fits, signed_bytes, write
from kiosk.domain.catalogue import Variant
from kiosk.domain.credit import CreditRule
from kiosk.domain.discount import PriceGrant, by_sku
from kiosk.hub.auth.signing import signer
from kiosk.hub.store import catalogue_rows, rule_rows
from kiosk.hub.store.database import Connection


def with_cart(connection: Connection, url: str, token: str, cart: Cart, now: datetime, ends_at: datetime) -> str | None:
    """The address of a code with its cart behind it; None when the cart is too big to stay readable."""
    key = signer(connection)
    variants = catalogue_rows.variants(connection, [line.sku for line in cart.lines])
    lines = _lines(cart, variants, CreditRule.of(rule_rows.current(connection)), now)
    # Where there is no room for both, the goods go before what was taken off them: the live cart brings that later.
    for some in dict.fromkeys((lines, tuple(msgspec.structs.replace(line, discount=None) for line in lines))):
        written = CartInCode(key.key_id, cart.id, now, ends_at, cart.price_group_id, cart.language, some)
        body = encode(written)
        whole = f"{url}#{write(body, key.sign(signed_bytes(token, body)))}" if body is not None else ""
        if whole and fits(whole):
            return whole
    return None


def _lines(cart: Cart, variants: dict[str, Variant], rule: CreditRule, now: datetime) -> tuple[LineInCode, ...]:
    # What is no longer sold has no number to write; the phone says so itself. A credit whose time is over is not signed again.
    grants = by_sku(cart.grants)
    return tuple(
        LineInCode(
            variants[line.sku].gtin,
            line.quantity,
            line.price_seen,
            line.credit if rule.in_force(line.credited_at, now) else (),
            _discount(grants.get(line.sku), line.quantity, now),
        )
        for line in cart.lines
        if line.sku in variants
    )


def _discount(grant: PriceGrant | None, quantity: int, now: datetime) -> DiscountInCode | None:
    if grant is None or grant.price is None or grant.discount is None or not grant.counts(quantity, now):
        return None
    # Its proof stays here: an order of this cart is compared with what the hub knows of it.
    return DiscountInCode(grant.price, msgspec.structs.replace(grant.discount, proof=""), grant.at)
