"""What one shopper does at one terminal, from the first touch to the wipe."""

from datetime import datetime

import msgspec

from kiosk.domain.benefit import Benefits, with_those_of_cart
from kiosk.domain.cart import Cart
from kiosk.domain.cart_merge import LineChange
from kiosk.domain.discount import PriceGrant
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.scan import CodeSource


class CodeOrigin(msgspec.Struct, frozen=True):
    """Where a cart came from that was read without network. ``lines`` is SKU to quantity as the code said.

    ``made_at`` is when the phone showed the code, ``scanned_at`` when it was read here, both in hub time. ``token`` is
    empty once the live cart cannot be had any more.
    """

    token: str
    made_at: datetime
    scanned_at: datetime
    lines: dict[str, int]


class SeenLine(msgspec.Struct, frozen=True):
    """What a line looked like without network: today's price as known, and how many pieces one place had."""

    price: Money
    most: int


class ShopperSession(msgspec.Struct, frozen=True):
    """A session in progress, small enough to be stored whole after each change.

    ``chosen`` is line id to the way the shopper chose; lines without an entry follow the proposal.
    ``restored_at`` is when the cart came from a phone. ``from_code`` is set while the cart is only what its code said;
    ``changes`` is what the live cart differed in when it replaced that, and ``seen_before`` what the lines looked like then.
    ``is_shared``: the hub has this cart and hears of every edit. ``merged`` is what came from elsewhere and was not read yet.
    ``splits`` is line id to the pieces of each part, for lines that come from several places: the first part has the line's
    own id, the others ``part_id``; ``chosen`` says the way of each. ``benefits`` is what lowers the price or pays.
    ``source`` is the print that was scanned last, if any was: orders of this visit are credited to it.
    """

    id: str
    started_at: datetime
    cart: Cart
    language: str = "fr"
    restored_at: datetime | None = None
    chosen: dict[str, Fulfillment] = {}
    from_code: CodeOrigin | None = None
    changes: tuple[LineChange, ...] | None = None
    seen_before: dict[str, SeenLine] = {}
    is_shared: bool = False
    merged: tuple[LineChange, ...] = ()
    source: CodeSource | None = None
    splits: dict[str, tuple[int, ...]] = {}
    benefits: Benefits = Benefits()

    def is_to_check(self, grant: PriceGrant | None) -> bool:
        """Whether a price that was granted is only what the cart's code said: the hub has its word to say yet."""
        if grant is None or grant.price is None or self.from_code is None:
            return False
        return grant.at < self.from_code.made_at

    @property
    def counting(self) -> Benefits:
        """What was brought along here or came with the phone's cart."""
        return with_those_of_cart(self.benefits, self.cart.coupons)
