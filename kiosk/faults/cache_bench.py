"""A small shop in the terminal's cache, whose state at every cursor is known, and all that screens can read of it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Self, cast

import msgspec

from kiosk.domain.catalogue import Category, Colour, Product, Variant
from kiosk.domain.feed import Change, Delta, SnapshotHead
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import AgreedPrice, PriceGroup, Promotion
from kiosk.domain.stock import StockLevel
from kiosk.ports.catalogue_reader import SearchQuery
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase, open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from offline_cache.catalogue import SqliteCatalogue
from offline_cache.database import Synchronous
from offline_cache.stock import SqliteStock

FILE = "cache.db"
TOPICS = ("catalogue", "depot", "lyon")
AT = datetime(2026, 11, 21, 12, tzinfo=UTC)

_PRODUCTS = 12
_SIZES = ("S", "M", "L")
_WORDS = ("Lampe", "Canapé", "Chaise", "Tapis", "Miroir", "Commode")

Reading = dict[str, Any]


@dataclass
class CacheBench:
    """One terminal's cache, open, with everything that reads and writes it."""

    cache: CacheDatabase
    writer: SqliteCacheWriter
    catalogue: SqliteCatalogue
    stock: SqliteStock

    @classmethod
    def open(cls, folder: Path) -> Self:
        """As a terminal does when it starts. Raises ``CacheError``."""
        return cls.on(open_cache(folder / FILE))

    @classmethod
    def open_without_sync(cls, folder: Path) -> Self:
        """A weakened build: nothing waits for the disk."""
        open_cache(folder / FILE).close()
        return cls.on(_LazyCache(folder / FILE))

    @classmethod
    def on(cls, cache: CacheDatabase) -> Self:
        """Readers and writer of an open cache."""
        allocations = Allocations()
        writer = SqliteCacheWriter(cache, lambda: TOPICS)
        return cls(cache, writer, SqliteCatalogue(cache, allocations), SqliteStock(cache, allocations))

    def fill(self, n: int) -> None:
        """Take a snapshot of the shop as it is at cursor ``n``."""
        asyncio.run(self.writer.replace(_lines(n)))

    def follow(self, n: int) -> None:
        """Take the delta that leads to cursor ``n``."""
        self.writer.apply(Delta(tuple(_changes(n)), cursor(n)))

    def read(self) -> Reading:
        """All that screens can show, under the name of what it is. May raise ``CacheError``."""
        found: Reading = {"categories": self.catalogue.categories(), "locations": self.catalogue.locations()}
        for n in range(1, _PRODUCTS + 1):
            found[f"product {n}"] = self.catalogue.product(f"p{n}")
            found[f"variants {n}"] = self.catalogue.variants_of(f"p{n}")
            for sku in _skus(n):
                found[f"stock {sku}"] = self.stock.levels(sku)
                found[f"price {sku}"] = [self.catalogue.price(sku, group, AT) for group in ("public", "gold")]
        for word in ("", *_WORDS):
            query = SearchQuery(word, here_id="lyon", sort="price_up" if word else "relevance")
            hits = self.catalogue.search(query, AT).hits
            found[f"search {word}"] = {hit.product.id: hit for hit in hits}
        return found

    def close(self) -> None:
        """Close the file."""
        self.cache.close()


class _LazyCache(CacheDatabase):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._synchronous = cast("Synchronous", "OFF")


def cursor(n: int) -> str:
    """The hub's cursor after ``n`` changes."""
    return f"e1:{n}"


class Truth:
    """What a healthy cache of this shop reads at each cursor."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[int, Reading] = {}

    def at(self, n: int) -> Reading:
        """The reading at a cursor."""
        if n not in self._known:
            bench = CacheBench.open(self._folder / f"truth-{n}")
            bench.fill(n)
            self._known[n] = bench.read()
            bench.close()
        return self._known[n]


def _skus(product: int) -> list[str]:
    return [f"P{product}-{size}" for size in _SIZES]


def _row(kind: str, key: str, value: msgspec.Struct) -> tuple[tuple[str, str], Change]:
    return (kind, key), Change(kind, key, msgspec.Raw(msgspec.json.encode(value)))


def _level(sku: str, location: str, n: int) -> StockLevel:
    return StockLevel(sku, location, 3 + n, AT + timedelta(minutes=n), n % 3, incoming=n, shelf={"fr": "Allée 3"})


def _first_rows() -> dict[tuple[str, str], Change]:
    rows = [
        _row("category", "maison", Category("maison", {"fr": "Maison"})),
        _row("location", "lyon", StockLocation("lyon", "store", "Lyon", "Lyon", "1 place", "69002", "Lyon", 45.7, 4.8)),
        _row("location", "depot", StockLocation("depot", "warehouse", "Dépôt", "Dépôt", "ZA", "38070", "A", 45.6, 5.1)),
        _row("price_group", "gold", PriceGroup("gold", {"fr": "Or"}, 10)),
        _row("agreed_price", "gold/P1-S", AgreedPrice("gold", "P1-S", Money(990))),
        _row("promotion", "soldes", Promotion("soldes", {}, 20, AT, AT + timedelta(1), product_ids=("p2",))),
    ]
    for number in range(1, _PRODUCTS + 1):
        rows.append(_product(number, 0))
        for position, sku in enumerate(_skus(number)):
            rows.append(_variant(number, position, 0))
            rows += [_row("stock", f"{sku}@{place}", _level(sku, place, 0)) for place in ("lyon", "depot")]
    return dict(rows)


def _product(number: int, n: int) -> tuple[tuple[str, str], Change]:
    name = {"fr": f"{_WORDS[number % len(_WORDS)]} Œillet {number}", "en": f"Thing {number}"}
    text = {"fr": f"Décrit pour la {n}e fois. " * 8}
    added = date(2026, 1, number)
    return _row(
        "product", f"p{number}", Product(f"p{number}", "maison", name, {}, text, {}, "x", number, added_on=added)
    )


def _variant(number: int, position: int, n: int) -> tuple[tuple[str, str], Change]:
    sku, gtin = _skus(number)[position], Gtin(f"0{3700000000000 + number * 10 + position}")
    colour = Colour("ecru", {"fr": "écru"}, "#F5EFE0")
    return _row("variant", sku, Variant(sku, f"p{number}", gtin, Money(4900 + n), colour, _SIZES[position], position))


def _changes(n: int) -> list[Change]:
    """What happens between the cursors ``n - 1`` and ``n``: rows of several kinds, which belong together."""
    number, position = n % _PRODUCTS + 1, n % len(_SIZES)
    changed = [_product(number, n), _variant(number, position, n)]
    changed += [_row("stock", f"{sku}@lyon", _level(sku, "lyon", n)) for sku in (*_skus(number), *_skus(1))]
    return list(dict(changed).values())


async def _lines(n: int) -> AsyncIterator[bytes]:
    rows = _first_rows()
    for step in range(1, n + 1):
        rows.update({(change.kind, change.key): change for change in _changes(step)})
    yield msgspec.json.encode(SnapshotHead(cursor(n), len(rows)))
    for row in rows.values():
        yield msgspec.json.encode(row)


OpenCache = Callable[[Path], CacheBench]
