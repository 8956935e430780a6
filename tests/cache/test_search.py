"""Searching as people type: French, accents, mistakes, first letters, references, filters, and never an empty page."""

from datetime import datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.feed import Delta
from kiosk.domain.money import Money
from kiosk.domain.pricing import unit_price
from kiosk.ports.catalogue_reader import SearchQuery, SearchResult
from offline_cache.correction import distance
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import NOW, product, variants


def search(shop: Terminal, text: str = "", at: datetime = NOW, **more: object) -> SearchResult:
    return shop.catalogue.search(SearchQuery(text=text, here_id="lyon", **more), at)  # type: ignore[arg-type]


def ids(result: SearchResult) -> list[str]:
    return [hit.product.id for hit in result.hits]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("canapé", "canape"),
        ("CANAPE", "canape"),
        ("canapés", "canape"),
        ("œillet", "lampe"),
        ("oeillet", "lampe"),
        ("chevet lampe", "lampe"),
        ("lampe de chevet", "lampe"),
        ("hetre", "chaise"),
        ("sofa", "canape"),
        ("rug", "tapis"),
        ("lumineires", "lampe"),
        ("séjour tapis", "tapis"),
        ("bleu nuit lampadaire", "lampadaire"),
        ("CHAISE-1", "chaise"),
        ("chaise1", "chaise"),
        ("3700000000040", "tapis"),
        ("37000000000", "canape"),
    ],
)
def test_finds_what_was_meant(shop: Terminal, typed: str, first: str) -> None:
    result = search(shop, typed)
    assert ids(result)[0] == first
    assert not result.nearest


@pytest.mark.parametrize("length", range(1, 7))
def test_finds_from_the_first_letter_on(shop: Terminal, length: int) -> None:
    result = search(shop, "canapé"[:length])
    assert "canape" in ids(result)
    assert result.corrected_to is None


@pytest.mark.parametrize(
    ("typed", "corrected", "first"),
    [
        ("canpaé", "canapé", "canape"),
        ("cannapé brume", "canapé brume", "canape"),
        ("oeilet", "œillet", "lampe"),
        ("canpaé Écru", "canapé écru", "canape"),
        ("garnace", "garance", "chaise"),
        ("lanpada", "lampadaire", "lampadaire"),
    ],
)
def test_corrects_only_what_finds_nothing_and_says_so(shop: Terminal, typed: str, corrected: str, first: str) -> None:
    result = search(shop, typed)
    assert (result.corrected_to, ids(result)[0]) == (corrected, first)
    exact = search(shop, typed, exact=True)
    assert (exact.corrected_to, exact.nearest) == (None, True)


def test_whole_word_comes_before_a_more_popular_beginning(shop: Terminal) -> None:
    assert ids(search(shop, "lampe"))[0] == "lampe"
    assert ids(search(shop, "lamp")) == ["lampe", "lampadaire"]


@pytest.mark.parametrize(
    "typed", ["zzqqxx", '"', "* OR", "'; DROP TABLE product --", "\x00", "🛋️", "a" * 5000, "NEAR(a b)"]
)
def test_never_an_empty_page_whatever_is_typed(shop: Terminal, typed: str) -> None:
    result = search(shop, typed)
    assert result.hits
    assert result.nearest or result.total > 0


def test_filters_narrow_and_combine(shop: Terminal) -> None:
    assert ids(search(shop, category_id="maison")) == ["canape", "lampe", "chaise", "tapis", "lampadaire"]
    assert ids(search(shop, category_id="luminaire")) == ["lampe", "lampadaire"]
    assert ids(search(shop, colour_id="bleu")) == ["canape", "chaise", "lampadaire"]
    assert ids(search(shop, size="L")) == ["tapis"]
    assert ids(search(shop, here_now=True)) == ["canape", "lampe", "tapis"]
    assert ids(search(shop, here_now=True, colour_id="ecru", category_id="salon")) == ["tapis"]
    assert search(shop, "tapis", here_now=True, size="L").nearest


def test_price_limit_and_order_use_the_customers_price(shop: Terminal) -> None:
    assert ids(search(shop, max_price=Money(12900))) == ["lampe", "chaise", "tapis", "lampadaire"]  # 159 less 20 %
    assert ids(search(shop, max_price=Money(9900), group_id="gold")) == ["lampe", "chaise", "tapis"]  # agreed price
    assert ids(search(shop, sort="price_up")) == ["lampe", "tapis", "lampadaire", "chaise", "canape"]
    assert ids(search(shop, sort="price_down")) == ["canape", "chaise", "lampadaire", "tapis", "lampe"]
    assert ids(search(shop, sort="newest")) == ["lampadaire", "tapis", "chaise", "lampe", "canape"]


def test_shows_the_variant_that_fits_then_the_one_that_is_here(shop: Terminal) -> None:
    (sofa,) = search(shop, "canapé").hits
    assert (sofa.variant.sku, sofa.available_here, sofa.shelf_here) == ("CANAPE-1", 2, "Allée 3")
    (sofa,) = search(shop, "canapé", colour_id="ecru").hits
    assert (sofa.variant.sku, sofa.available_here) == ("CANAPE-0", 0)
    assert search(shop, "tapis-1").hits[0].variant.sku == "TAPIS-1"


def test_changes_of_product_variant_and_category_are_found_at_once(shop: Terminal) -> None:
    renamed = msgspec.structs.replace(product(3), name={"fr": "Tabouret Fougère", "en": "Fern stool"}, rank=1)
    category = change("category", "luminaire", None)
    shop.writer.apply(
        Delta((change("product", "chaise", renamed), change("variant", "LAMPE-0", None), category), "e1:5")
    )
    assert ids(search(shop, "fougère")) == ["chaise"]
    assert search(shop, "fougère").hits[0].variant.sku == "CHAISE-0"
    assert ids(search(shop))[:2] == ["canape", "chaise"]  # its new place by popularity
    assert search(shop, "garance").nearest
    assert search(shop, "luminaires").nearest
    assert search(shop, "fougere").corrected_to is None
    assert search(shop, "fuogère").corrected_to == "fougère"
    shop.writer.apply(Delta((change("product", "chaise", None),), "e1:6"))
    assert search(shop, "fougère").nearest


def test_totals_count_everything_while_hits_are_limited(shop: Terminal) -> None:
    result = search(shop, limit=2)
    assert (len(result.hits), result.total) == (2, 5)


def test_prices_in_sql_agree_with_the_rule_of_the_domain(shop: Terminal) -> None:
    reference = shop.cache.reference()
    for group in ("public", "gold"):
        for n in range(1, 6):
            for variant in variants(n):
                price = shop.catalogue.price(variant.sku, group, NOW)
                assert price is not None
                promotions = list(reference.promotions.values())
                agreed = Money(9900) if (group, variant.sku) == ("gold", "CHAISE-1") else None
                assert price == unit_price(product(n), variant, reference.group(group), agreed, promotions, NOW)
                limit = price.price.amount
                for most, is_in in ((limit, True), (limit - 1, False)):
                    query = SearchQuery(variant.sku, group_id=group, max_price=Money(most), exact=True)
                    result = shop.catalogue.search(query, NOW)
                    others = [v for v in variants(n) if v != variant]
                    if not others:
                        assert (not result.nearest) == is_in


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_symmetric_and_zero_only_for_equal_words(one: str, other: str) -> None:
    there = distance(one, other, 9)
    assert there == distance(other, one, 9)
    assert (there == 0) == (one == other)
    assert abs(len(one) - len(other)) <= there <= max(len(one), len(other))
