"""Search at 100,000 variants: CPU milliseconds a query, by kind, as JSON lines. ``python tests/benchmarks/bench_search.py``."""

import argparse
import gc
import random
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import get_args

from kiosk.domain.facets import FacetKind
from kiosk.domain.money import Money
from kiosk.ports.catalogue_reader import SearchQuery
from kiosk.ports.stock_reader import StockQuery
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase
from offline_cache.catalogue import SqliteCatalogue
from offline_cache.stock import SqliteStock
from tests.benchmarks.bench_cache import fill
from tests.benchmarks.figures import COUNTS_GOAL_MS, SEARCH_GOAL_MS, say_cpu
from tests.benchmarks.synthetic_shop import ADJECTIVES, MATERIALS, NOW, TYPES, SyntheticShop


def main() -> None:
    """Print one line for each kind of query."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--variants", type=int, default=100_000)
    parser.add_argument("--per-product", type=int, default=4)
    arguments = parser.parse_args()
    shop = SyntheticShop(arguments.variants, arguments.per_product)
    with tempfile.TemporaryDirectory() as folder:
        cache = fill(Path(folder) / "cache.db", shop).cache
        try:
            run(cache, shop)
        finally:
            cache.close()


def run(cache: CacheDatabase, shop: SyntheticShop) -> None:
    """Measure every kind on an open cache."""
    catalogue, stock = SqliteCatalogue(cache, Allocations()), SqliteStock(cache, Allocations())
    catalogue.search(SearchQuery("a"), NOW)  # open, and read the small tables
    gc.freeze()  # as a running terminal does
    pick = random.Random(3).choice

    def words() -> str:
        return f"{pick(TYPES)} {pick(ADJECTIVES)}"

    def searching(text: Callable[[], str], **more: object) -> Callable[[], object]:
        return lambda: catalogue.search(SearchQuery(text(), here_id="l00", **more), NOW)  # type: ignore[arg-type]

    kinds: dict[str, Callable[[], object]] = {
        "one letter": searching(lambda: pick("abcdefghilmnoprstv")),
        "two letters": searching(lambda: pick(TYPES)[:2]),
        "three letters": searching(lambda: pick(TYPES)[:3]),
        "words": searching(words),
        "word and brand": searching(lambda: f"{pick(TYPES)} {pick(shop.brands)}"),
        "beginnings": searching(lambda: f"{pick(TYPES)} {pick(MATERIALS)[:3]}"),
        "one typing mistake": searching(lambda: mistyped(pick(TYPES), pick) + " " + pick(ADJECTIVES)),
        "no such thing": searching(lambda: "qzx" + pick(shop.brands)),
        "one letter, a colour there is": searching(
            lambda: pick("abclmpst"), colour_id="blanc", max_price=Money(30_000)
        ),
        "one letter, lowest prices": searching(lambda: pick("abclmpst"), max_price=Money(1_100)),
        "words, here now": searching(words, here_now=True),
        "words, price limit": searching(words, max_price=Money(30_000)),
        "words, by price": searching(words, sort="price_up"),
        "one letter, a colour there is not": searching(
            lambda: pick("abclmpst"), colour_id="noir", max_price=Money(30_000)
        ),
        "browse a category": lambda: catalogue.search(SearchQuery(category_id=f"c{pick(range(25)):02d}"), NOW),
        "stock page": lambda: stock.page(StockQuery("fr", which=pick(("all", "out", "low"))), pick(range(20_000)), 50),
        "stock levels": lambda: stock.levels(f"REF-{pick(range(10, 90_000)):07d}"),
        "product by SKU": lambda: catalogue.variant(f"REF-{pick(range(10, 90_000)):07d}"),
    }
    for name, query in kinds.items():
        say_cpu("search", name, query, SEARCH_GOAL_MS)
    for kind in get_args(FacetKind):
        asked = (SearchQuery(here_id="l00"), SearchQuery("c", here_id="l00"), SearchQuery("lampe", here_id="l00"))
        for asks, name in zip(asked, ("everything", "one letter", "a word"), strict=True):
            # On a thread of its own, without the interpreter's lock: what people wait for, not what a frame costs.
            say_cpu("search", f"counts by {kind}, {name}", partial(catalogue.facet, asks, kind, NOW), COUNTS_GOAL_MS)


def mistyped(word: str, pick: Callable[..., int]) -> str:
    """A word with two neighbours swapped, a letter lost, doubled or replaced."""
    at = pick(range(1, len(word) - 1))
    return pick(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + "q" + word[at + 1 :],
        )
    )  # type: ignore[return-value]


if __name__ == "__main__":
    main()
