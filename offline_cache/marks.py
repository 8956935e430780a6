"""Filters as words of the search index: it intersects them far faster than rows can be looked at one by one."""

from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

from kiosk.domain.catalogue import Variant

_SIGN = "\ue000"
"""Begins every mark. A letter for the index (private use), and never one that a person types."""

_BANDS = range(8, 25)
"""Prices in powers of two of the minor unit: from 2.56 to 167 772.16 euros."""


def marks_of(variants: Iterable[Variant]) -> list[str]:
    """What a product can be filtered by. Every band that holds a price is marked, so that a limit is one mark."""
    marks: dict[str, None] = {}
    cheapest: int | None = None
    for variant in variants:
        marks[size_mark(variant.size)] = None
        if variant.colour is not None:
            marks[colour_mark(variant.colour.id)] = None
        amount = variant.list_price.amount
        cheapest = amount if cheapest is None else min(cheapest, amount)
    if cheapest is None:
        return []
    return [*marks, *_price_marks(max(cheapest, 0).bit_length())]


@lru_cache
def _price_marks(bits: int) -> tuple[str, ...]:
    return tuple(f"{_SIGN}p{band}" for band in _BANDS if bits <= band)


@lru_cache(maxsize=1_000)
def colour_mark(colour_id: str) -> str:
    """The mark of products in a colour; two colours may share one, so rows are still looked at."""
    return f"{_SIGN}c{crc32(colour_id.encode()):x}"


@lru_cache(maxsize=1_000)
def size_mark(size: str) -> str:
    """The mark of products in a size."""
    return f"{_SIGN}s{crc32(size.encode()):x}"


def price_mark(dearest: int) -> str | None:
    """The mark of products with a list price up to ``dearest`` and perhaps a little above; None: all may be."""
    band = next((band for band in _BANDS if dearest < 1 << band), None)
    return None if band is None else f"{_SIGN}p{band}"
