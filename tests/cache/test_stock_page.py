"""The manager's window on variants and places."""

from kiosk.domain.feed import Delta
from kiosk.ports.stock_reader import StockFilter, StockPage
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import stock


def page(
    shop: Terminal,
    text: str = "",
    category: str | None = None,
    which: StockFilter = "all",
    offset: int = 0,
    limit: int = 50,
) -> StockPage:
    return shop.stock.page(text, category, which, "fr", offset, limit)


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
