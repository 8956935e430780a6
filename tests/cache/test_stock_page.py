"""The manager's window on variants and places."""

from collections.abc import Iterable

import msgspec

from kiosk.domain.feed import Delta
from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.stock import StockLevel
from kiosk.ports.stock_reader import StockFilter, StockOrder, StockPage, StockQuery
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import NOW, level, stock


def page(
    shop: Terminal,
    text: str = "",
    category: str | None = None,
    which: StockFilter = "all",
    offset: int = 0,
    limit: int = 50,
    place: str | None = None,
    order: StockOrder = "catalogue",
    taken: TakenFrom | None = None,
) -> StockPage:
    return shop.stock.page(StockQuery("fr", text, category, which, place, order, taken), offset, limit)


def skus(found: StockPage) -> list[str]:
    return [row.variant.sku for row in found.rows]


def test_windows_follow_each_other_in_order_of_popularity(shop: Terminal) -> None:
    everything = skus(page(shop))
    assert everything[:3] == ["CANAPE-0", "CANAPE-1", "LAMPE-0"]
    assert skus(page(shop, offset=2, limit=3)) == everything[2:5]
    assert set(page(shop, limit=1).rows[0].levels) == {"lyon", "depot"}


def test_filters_and_counts_agree_and_follow_changes(shop: Terminal) -> None:
    found = page(shop)
    assert (found.total, found.out, found.low) == (8, 5, 2)
    assert skus(page(shop, which="low")) == ["CANAPE-1", "TAPIS-0"]
    shop.writer.apply(Delta((stock("LAMPE-0", "lyon", 3, reserved=3), change("variant", "CANAPE-0", None)), "e1:1"))
    found = page(shop, which="out")
    assert (found.total, found.out, found.low) == (7, 5, 2)
    assert "LAMPE-0" in skus(found)


def test_text_category_and_reference_narrow(shop: Terminal) -> None:
    assert skus(page(shop, "lamp")) == ["LAMPE-0", "LAMPADAIRE-0"]
    assert skus(page(shop, "TAPIS-1")) == ["TAPIS-1"]
    assert skus(page(shop, category="luminaire", which="out")) == ["LAMPADAIRE-0"]
    assert page(shop, "bleu", "salon").total == 4
    assert page(shop, "xyzzy").total == 0


def test_exceptions_come_first_and_a_place_has_its_own(shop: Terminal) -> None:
    first = page(shop, order="exceptions")
    marks = [_worst(row.levels.values()) for row in first.rows]
    assert marks == sorted(marks)
    assert sorted(skus(first)) == sorted(skus(page(shop)))
    here = page(shop, which="out", place="lyon")
    assert here.out == len(here.rows)
    assert all(row.levels["lyon"].available == 0 for row in here.rows)
    assert 0 < here.out < page(shop).out + page(shop).low
    ordered = page(shop, order="exceptions", place="lyon")
    assert skus(ordered)[: here.out] == skus(here)


def test_what_is_on_the_way_is_found(shop: Terminal) -> None:
    assert (page(shop).arriving, page(shop, which="arriving").rows) == (0, ())
    coming = msgspec.structs.replace(level("TAPIS-1", "depot", 0), incoming=6)
    shop.writer.apply(Delta((change("stock", "TAPIS-1@depot", coming),), "e1:1"))
    assert skus(page(shop, which="arriving")) == ["TAPIS-1"]
    assert (page(shop, place="depot").arriving, page(shop, place="lyon").arriving) == (1, 0)


def test_what_is_slow_is_on_hand_and_was_not_taken_and_nothing_is_while_nobody_knows(shop: Terminal) -> None:
    everything = page(shop)
    here = {row.variant.sku for row in everything.rows if "lyon" in row.levels and row.levels["lyon"].on_hand}
    anywhere = {row.variant.sku for row in everything.rows if any(level.on_hand for level in row.levels.values())}
    assert (everything.slow, page(shop, which="slow").rows) == (0, ())
    taken = TakenFrom(NOW.date(), NOW.date(), NOW, {"lyon": ("LAMPE-0",), "depot": ("CANAPE-0",)})
    slow = page(shop, which="slow", place="lyon", taken=taken)
    assert set(skus(slow)) == here - {"LAMPE-0"}
    assert slow.slow == len(slow.rows) == page(shop, place="lyon", taken=taken).slow
    assert set(skus(page(shop, which="slow", taken=taken))) == anywhere - {"LAMPE-0", "CANAPE-0"}
    # The count beside the filter may wait; the rows and the count of whoever looks at them may not.
    shop.writer.apply(Delta((stock("CANAPE-0", "lyon", 0),), "e1:1"))
    slow = page(shop, which="slow", place="lyon", taken=taken)
    assert "CANAPE-0" not in skus(slow)
    assert slow.slow == len(slow.rows) == len(here - {"LAMPE-0", "CANAPE-0"})


def _worst(levels: Iterable[StockLevel]) -> int:
    figures = [known.available for known in levels]
    return 0 if 0 in figures else 1 if {1, 2} & set(figures) else 2
