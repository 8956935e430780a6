"""What to print, as whoever orders a sheet says it; the hub knows what that is."""

from typing import Literal

import msgspec

MOST_CODES = 5_000
"""Codes in one file: what the programs that open it, and the one that makes it, handle with ease."""

SheetKind = Literal["cards", "selection", "codes", "labels"]
"""``cards``: product cards; ``selection``: a sheet for each; ``codes``: for somebody else's layout; ``labels``: shelf edges."""

Reader = Literal["hand", "kiosk"]
"""Who reads: a phone or scanner that comes close, or the kiosk's camera before which a sheet is held."""


class ChosenRow(msgspec.Struct, frozen=True):
    """One article by SKU. ``page`` of the catalogue if it has its own; ``copies`` of its code, None: as the order says."""

    sku: str
    page: str = ""
    copies: int | None = None


class ChosenArticles(msgspec.Struct, frozen=True, tag="articles"):
    """Articles one by one, in their order."""

    rows: tuple[ChosenRow, ...]


class ChosenProduct(msgspec.Struct, frozen=True, tag="product"):
    """Every variant of a product."""

    id: str


class ChosenCategory(msgspec.Struct, frozen=True, tag="category"):
    """Every variant of a category and of those below it, the most popular products first."""

    id: str


class ChosenSelection(msgspec.Struct, frozen=True, tag="selection"):
    """A selection, or a page of a catalogue."""

    id: str


class ChosenEdition(msgspec.Struct, frozen=True, tag="edition"):
    """All selections and pages of an edition, by page."""

    edition: str


Choice = ChosenArticles | ChosenProduct | ChosenCategory | ChosenSelection | ChosenEdition
