"""What one shopper does at one terminal, from the first touch to the wipe."""

from datetime import datetime

import msgspec

from kiosk.domain.cart import Cart
from kiosk.domain.fulfillment import Fulfillment


class ShopperSession(msgspec.Struct, frozen=True):
    """A session in progress, small enough to be stored whole after each change.

    ``chosen`` is line id to the way the shopper chose; lines without an entry follow the proposal.
    ``restored_at`` is when the cart came from a phone.
    """

    id: str
    started_at: datetime
    cart: Cart
    language: str = "fr"
    restored_at: datetime | None = None
    chosen: dict[str, Fulfillment] = {}
