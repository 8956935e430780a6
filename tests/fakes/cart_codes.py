"""Codes as a hub signs them, and a terminal's way of reading them, without a hub."""

from datetime import timedelta

from msgspec.structs import replace

from kiosk.domain.cart_code import CartInCode, LineInCode, encode, signed_bytes, write
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.signing_key import SigningKey
from kiosk.hub.auth.signing import Ed25519Signer, new_key
from kiosk.hub_client.signatures import Ed25519Verifier
from kiosk.ports.cart_desk import CartDesk
from kiosk.ports.clock import Clock
from kiosk.use_cases.read_cart_code import ReadCartCode
from kiosk.use_cases.restore_cart import RestoreCart
from tests.fakes.shop import NOW, FakeCatalogue

CART_ID = "0197c3f0-1111-7222-8333-444455556666"
MADE_AT = NOW.replace(second=0, microsecond=0)


class HubKeys:
    """The keys of a hub, as the feed brought them; the newest signs."""

    def __init__(self) -> None:
        self.known: dict[str, SigningKey] = {}
        self.rotate()

    def rotate(self) -> None:
        self.key, self._private = new_key(MADE_AT)
        self.known[self.key.id] = self.key

    def change(self, **changes: object) -> None:
        """What the feed now says of the key that signs."""
        self.known[self.key.id] = replace(self.key, **changes)

    def signing_key(self, key_id: str) -> SigningKey | None:
        return self.known.get(key_id)

    def sign(self, token: str, cart: CartInCode) -> str:
        """The fragment of a cart, signed now."""
        body = encode(replace(cart, key_id=self.key.id))
        assert body is not None
        return write(body, Ed25519Signer(self.key.id, self._private).sign(signed_bytes(token, body)))


def cart_in_code(*lines: tuple[str, int, int], **changes: object) -> CartInCode:
    """A cart of (14-digit number, quantity, price in cents), shown now for ten minutes."""
    written = tuple(LineInCode(Gtin(gtin), quantity, Money(price)) for gtin, quantity, price in lines)
    cart = CartInCode("00000000", CART_ID, MADE_AT, MADE_AT + timedelta(minutes=10), "public", "fr", written)
    return replace(cart, **changes)


def gtin_of(sku: str) -> str:
    """The number of a variant of the shop in memory."""
    variant = FakeCatalogue().variant(sku)
    assert variant is not None
    return variant.gtin


def restore_cart(desk: CartDesk, clock: Clock, keys: HubKeys | None = None) -> RestoreCart:
    """Restoring with the shop in memory; the terminal's clock is the hub's."""
    reader = ReadCartCode(keys or HubKeys(), Ed25519Verifier(), FakeCatalogue(), clock)
    return RestoreCart(desk, clock, reader)
