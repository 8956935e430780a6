"""A timed hold on pieces: asked for when a shopper goes to pay, given back by itself."""

from datetime import datetime
from typing import Annotated

import msgspec

from kiosk.domain.cart import MAX_LINES, MAX_QUANTITY
from kiosk.domain.sourcing import SourceOption
from kiosk.domain.stock import StockLevel

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class HoldLine(msgspec.Struct, frozen=True):
    """Pieces of one SKU at one location."""

    sku: _Id
    location_id: _Id
    quantity: Annotated[int, msgspec.Meta(ge=1, le=MAX_QUANTITY)]


class HoldRequest(msgspec.Struct, frozen=True):
    """What a terminal wants kept. ``id`` is made there; the same id again changes the hold to these lines and renews it."""

    id: _Id
    lines: Annotated[tuple[HoldLine, ...], msgspec.Meta(min_length=1, max_length=MAX_LINES)]
    cart_id: str | None = None


class HeldLine(msgspec.Struct, frozen=True):
    """What became of one line: ``held`` pieces of those asked. ``next_best`` is where the whole line can be had instead."""

    sku: str
    location_id: str
    quantity: int
    held: int
    next_best: SourceOption | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every piece is kept."""
        return self.held >= self.quantity


class Reservation(msgspec.Struct, frozen=True):
    """A hold as the hub keeps it: ``life_s`` seconds from now, until ``expires_at`` (hub time).

    ``levels`` are live, the hold itself counted in ``reserved``.
    """

    id: str
    expires_at: datetime
    life_s: float
    lines: tuple[HeldLine, ...]
    levels: tuple[StockLevel, ...] = ()
