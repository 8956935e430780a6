"""Local stock, as screens read it: the hub's levels, less what the outbox has promised and not sent."""

from typing import Literal, Protocol

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.stock import StockLevel

StockFilter = Literal["all", "out", "low", "arriving", "slow"]
StockOrder = Literal["catalogue", "exceptions"]
"""``exceptions``: what is out somewhere first, then what is low somewhere, each in the order of the catalogue."""


class StockQuery(msgspec.Struct, frozen=True):
    """Which variants. ``place_id``: filters and exceptions are about this place alone; None: about any of them.

    ``low`` means 1 or 2 available, ``out`` means 0 where it is held, ``arriving`` means more are on the way. ``slow`` means
    on hand, and not among what orders ``taken`` from the place, or from any place; nothing is slow while that is not known.
    """

    language: str
    text: str = ""
    category_id: str | None = None
    which: StockFilter = "all"
    place_id: str | None = None
    order: StockOrder = "catalogue"
    taken: TakenFrom | None = None


class StockRow(msgspec.Struct, frozen=True):
    """One variant with its level at each location that holds it, for the manager's table."""

    product: Product
    variant: Variant
    levels: dict[str, StockLevel]


class StockPage(msgspec.Struct, frozen=True):
    """A window of the table, with the counts that the filters show (variants: matching, out somewhere, low somewhere)."""

    rows: tuple[StockRow, ...]
    total: int
    out: int
    low: int
    arriving: int = 0
    slow: int = 0


class StockReader(Protocol):
    """Reads of stock in ``cache.db``."""

    def levels(self, sku: str) -> list[StockLevel]:
        """Every cached level of one SKU, unsent orders of this terminal subtracted (added to ``reserved``)."""
        ...

    def page(self, query: StockQuery, offset: int, limit: int) -> StockPage:
        """A window of variants × locations."""
        ...
