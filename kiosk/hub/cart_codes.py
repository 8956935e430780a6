"""A hub's cart as it is written into a hand-off code."""

from datetime import datetime

from kiosk.domain.cart import Cart
from kiosk.domain.cart_code import CartInCode, LineInCode, encode, fits, signed_bytes, write
from kiosk.domain.catalogue import Variant
from kiosk.domain.credit import CreditRule
from kiosk.hub.auth.signing import signer
from kiosk.hub.store import catalogue_rows, rule_rows
from kiosk.hub.store.database import Connection


def with_cart(connection: Connection, url: str, token: str, cart: Cart, now: datetime, ends_at: datetime) -> str | None:
    """The address of a code with its cart behind it; None when the cart is too big to stay readable."""
    key = signer(connection)
    variants = catalogue_rows.variants(connection, [line.sku for line in cart.lines])
    lines = _lines(cart, variants, CreditRule.of(rule_rows.current(connection)), now)
    written = CartInCode(key.key_id, cart.id, now, ends_at, cart.price_group_id, cart.language, lines)
    body = encode(written)
    if body is None:
        return None
    whole = f"{url}#{write(body, key.sign(signed_bytes(token, body)))}"
    return whole if fits(whole) else None


def _lines(cart: Cart, variants: dict[str, Variant], rule: CreditRule, now: datetime) -> tuple[LineInCode, ...]:
    # What is no longer sold has no number to write; the phone says so itself. A credit whose time is over is not signed again.
    return tuple(
        LineInCode(
            variants[line.sku].gtin,
            line.quantity,
            line.price_seen,
            line.credit if rule.in_force(line.credited_at, now) else (),
        )
        for line in cart.lines
        if line.sku in variants
    )
