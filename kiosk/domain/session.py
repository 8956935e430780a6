"""What one shopper does at one terminal, from the first touch to the wipe."""

from datetime import datetime

import msgspec

from kiosk.domain.cart import Cart
from kiosk.domain.cart_merge import LineChange
from kiosk.domain.fulfillment import Fulfillment


class CodeOrigin(msgspec.Struct, frozen=True):
    """Where a cart came from that was read without network. ``lines`` is SKU to quantity as the code said.

    ``made_at`` is when the phone showed the code, ``scanned_at`` when it was read here, both in hub time. ``token`` is
    empty once the live cart cannot be had any more.
    """

    token: str
    made_at: datetime
    scanned_at: datetime
    lines: dict[str, int]


class ShopperSession(msgspec.Struct, frozen=True):
    """A session in progress, small enough to be stored whole after each change.

    ``chosen`` is line id to the way the shopper chose; lines without an entry follow the proposal.
    ``restored_at`` is when the cart came from a phone. ``from_code`` is set while the cart is only what its code said;
    ``changes`` is what the live cart differed in when it replaced that.
    """

    id: str
    started_at: datetime
    cart: Cart
    language: str = "fr"
    restored_at: datetime | None = None
    chosen: dict[str, Fulfillment] = {}
    from_code: CodeOrigin | None = None
    changes: tuple[LineChange, ...] | None = None
