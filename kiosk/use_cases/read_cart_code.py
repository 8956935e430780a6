"""Believe a cart that its own code carries, without asking anybody."""

from datetime import datetime, timedelta

import msgspec

from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.cart_code import (
    CartInCode,
    CodeDamaged,
    CodeForged,
    CodeProblem,
    DiscountInCode,
    LineInCode,
    problem_of,
    read,
)
from kiosk.domain.cart_merge import in_code, quantities, with_edits
from kiosk.domain.discount import DISCOUNT_LIFE, PriceGrant, latest
from kiosk.domain.session import CodeOrigin
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.signatures import HubTime, KeyRing, Verifier


class CartRead(msgspec.Struct, frozen=True, tag=True):
    """What the code says, as a cart of this terminal."""

    cart: Cart
    origin: CodeOrigin


class ReadCartCode:
    """Checks a code with the hub's keys and time as last known, and finds its goods in the local catalogue."""

    def __init__(self, keys: KeyRing, verifier: Verifier, catalogue: CatalogueReader, hub_time: HubTime) -> None:
        self._keys = keys
        self._verifier = verifier
        self._catalogue = catalogue
        self._hub_time = hub_time

    def __call__(self, token: str, text: str) -> CartRead | CodeProblem:
        """The cart, or why the code does not count. No network, no exception whatever the text is."""
        sealed, now = read(token, text), self._hub_time.now()
        if isinstance(sealed, CodeDamaged):
            return sealed
        key = self._keys.signing_key(sealed.cart.key_id)
        if key is not None and not self._verifier.is_signed(key.public_key, sealed.signed, sealed.signature):
            return CodeForged()
        return problem_of(sealed.cart, key, now) or self._cart(token, sealed.cart, now)

    def _cart(self, token: str, code: CartInCode, now: datetime) -> CartRead:
        # A moment apart, so that the lines stay in the order that the phone shows.
        moments = (code.made_at + n * timedelta.resolution for n in range(len(code.lines)))
        edits = tuple(self._edit(line, at) for line, at in zip(code.lines, moments, strict=True))
        given = ((line.discount, edit.sku) for line, edit in zip(code.lines, edits, strict=True))
        grants = latest(from_code(discount, sku) for discount, sku in given if discount is not None)
        empty = Cart(code.cart_id, 0, code.made_at, (), code.price_group_id, code.language, grants=grants)
        cart = with_edits(empty, edits)
        return CartRead(cart, CodeOrigin(token, code.made_at, now, quantities(cart)))

    def _edit(self, line: LineInCode, at: datetime) -> CartEdit:
        # What this shop does not sell stays a line, under its number: the screen says so and offers to take it out.
        variant = self._catalogue.variant_by_gtin(line.gtin)
        return in_code(variant.sku if variant else line.gtin, line.quantity, line.price, at, line.credit)


def from_code(discount: DiscountInCode, sku: str) -> PriceGrant:
    """A discount as its code says it: a moment older than the hub's own word on it, which takes its place later."""
    at = discount.at - timedelta.resolution
    return PriceGrant(sku, discount.price, at, discount.why, until=discount.at + DISCOUNT_LIFE)
