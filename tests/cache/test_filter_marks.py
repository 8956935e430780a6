"""Filters find what looking at every variant finds: the marks in the index only make it fast."""

from collections.abc import Iterator
from itertools import product as combinations

import pytest

from kiosk.domain.catalogue import Variant
from kiosk.domain.money import Money
from kiosk.ports.catalogue_reader import SearchQuery
from offline_cache.allocations import Allocations
from offline_cache.catalogue import SqliteCatalogue
from tests.benchmarks.bench_cache import fill
from tests.benchmarks.synthetic_shop import NOW, SyntheticShop

COLOURS = (None, "blanc", "terracotta", "no-such-colour")
SIZES = (None, "M", "no such size")
# Around a power of two, where marks change; the third is what 512 costs less the promotion's 20 %.
LIMITS = (None, 1, 40_960, 51_199, 51_200, 65_535, 65_536, 20_000_000)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteCatalogue]:
    cache = fill(tmp_path_factory.mktemp("cache") / "cache.db", SyntheticShop(600, per_product=3, places=1)).cache
    yield SqliteCatalogue(cache, Allocations())
    cache.close()


def test_filters_agree_with_looking_at_every_variant(catalogue: SqliteCatalogue) -> None:
    everything = catalogue.search(SearchQuery(limit=1_000), NOW).hits
    variants = {hit.product.id: catalogue.variants_of(hit.product.id) for hit in everything}
    prices = {v.sku: catalogue.price(v.sku, "public", NOW) for group in variants.values() for v in group}

    def fits(variant: Variant, colour: str | None, size: str | None, limit: int | None) -> bool:
        price = prices[variant.sku]
        assert price is not None
        return (
            (colour is None or (variant.colour is not None and variant.colour.id == colour))
            and (size is None or variant.size == size)
            and (limit is None or price.price.amount <= limit)
        )

    for colour, size, limit in combinations(COLOURS, SIZES, LIMITS):
        query = SearchQuery(colour_id=colour, size=size, max_price=None if limit is None else Money(limit), limit=1_000)
        found = catalogue.search(query, NOW)
        expected = [id_ for id_, group in variants.items() if any(fits(v, colour, size, limit) for v in group)]
        assert ([] if found.nearest else [hit.product.id for hit in found.hits]) == expected, query
        if not found.nearest:
            assert all(fits(hit.variant, colour, size, limit) for hit in found.hits), query
