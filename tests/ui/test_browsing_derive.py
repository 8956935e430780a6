"""What the browsing screens say, worked out without a window."""

from datetime import date, timedelta

import pytest

from kiosk.domain.catalogue import Category
from kiosk.domain.drawing import recoloured
from kiosk.domain.facets import FacetValue, price_steps
from kiosk.domain.money import Money
from kiosk.domain.stock import StockLevel
from kiosk.use_cases.show_product import ProductSheet, show_product
from tests.fakes.shop import CATEGORIES, HERE, LOCATIONS, NOW, FakeCatalogue, FakeStock
from ui.list_models.rows import RowsModel
from ui.translation import Texts
from ui.view_models.navigation import NavigationProps, gone_to
from ui.view_models.product_props import ProductInputs, derive
from ui.view_models.search_filters import (
    Facets,
    FilterOption,
    Filters,
    chips,
    chosen,
    crumbs,
    families,
    options,
    without,
)
from ui.wording import Wording, wording_in

FR, EN = wording_in("fr"), wording_in("en")
SKU = "ROBE-CORAIL-38"


def sheet(*levels: StockLevel) -> ProductSheet:
    stock = FakeStock()
    for level in levels:
        stock.put(level)
    shown = show_product("robe-ondine", SKU, "public", FakeCatalogue(stock), stock, HERE, NOW)
    assert shown is not None
    return shown


def test_three_ways_in_french() -> None:
    props = derive(ProductInputs(sheet(), HERE, NOW, FR))
    here, near, delivered = props.ways
    assert (here.level, here.figure, here.place, here.verb) == (
        "Ici, Lyon Bellecour",
        "2 en rayon",
        "Femme, allée 4, portant B",
        "Prendre ici",
    )
    assert near.figure == "3 à Lyon Part-Dieu, 1,9\u00a0km"
    assert near.place.startswith("Ouvert jusqu’à 20\u00a0h · prêt à ")
    assert (delivered.figure, delivered.place) == ("Mercredi 25 novembre", "Chez vous, 4,90\u00a0€")
    assert delivered.age == "entrepôt vu il y a 1\u00a0min"
    assert [way.is_first for way in props.ways] == [True, False, False]


def test_nothing_here_makes_the_next_way_the_main_one() -> None:
    gone = StockLevel(SKU, HERE, 0, NOW, incoming=4, incoming_on=date(2026, 11, 24))
    here, near, _ = derive(ProductInputs(sheet(gone), HERE, NOW, FR)).ways
    assert (here.figure, here.place, here.verb, here.is_first) == ("Épuisé ici", "Attendu demain", "", False)
    assert near.is_first


def test_nowhere_left_still_says_three_levels() -> None:
    gone = [StockLevel(SKU, place.id, 0, NOW) for place in LOCATIONS]
    ways = derive(ProductInputs(sheet(*gone), HERE, NOW, EN)).ways
    assert [way.figure for way in ways] == ["Sold out here", "Not nearby", "No delivery"]
    assert not any(way.verb for way in ways)


def test_sums_add_up_and_expected_goods_come_after() -> None:
    props = derive(ProductInputs(sheet(), HERE, NOW, FR, ("store_pickup", "lyon-part-dieu")))
    rows = [(row.sign, row.figure) for row in props.arithmetic.rows]
    assert rows == [("", "6"), ("−", "2"), ("−", "1"), ("=", "3"), ("+", "4")]
    assert props.arithmetic.rows[-1].is_after
    assert props.arithmetic.seen == "Chiffres de 14\u00a0h\u00a028, il y a 4\u00a0min."


def test_choices_that_are_not_here_are_marked_and_stay() -> None:
    props = derive(ProductInputs(sheet(), HERE, NOW, FR))
    assert [row.size for row in props.sizes if row.is_missing] == ["34", "44"]
    assert [row.name for row in props.colours if row.is_missing] == ["Kaki"]


@pytest.mark.parametrize(
    ("seconds", "french", "english"),
    [
        (0, "à l’instant", "just now"),
        (4, "à l’instant", "just now"),
        (12, "il y a 12\u00a0s", "12\u00a0s ago"),
        (59, "il y a 59\u00a0s", "59\u00a0s ago"),
        (60, "il y a 1\u00a0min", "1\u00a0min ago"),
        (7200, "il y a 2\u00a0h", "2\u00a0h ago"),
        (200_000, "il y a 2\u00a0j", "2\u00a0d ago"),
    ],
)
def test_ages(seconds: int, french: str, english: str) -> None:
    then = NOW - timedelta(seconds=seconds)
    assert (FR.age(then, NOW), EN.age(then, NOW)) == (french, english)


@pytest.mark.parametrize(
    ("minutes", "french", "english"),
    [
        (30, "vu il y a 30\u00a0min", "seen 30\u00a0min ago"),
        (31, "chiffres de 14\u00a0h\u00a001", "figures from 14:01"),
        (24 * 60, "chiffres d’hier, 14\u00a0h\u00a032", "figures from yesterday, 14:32"),
        (3 * 24 * 60, "chiffres du 20/11", "figures of 20/11"),
    ],
)
def test_figures_past_the_limit_say_of_when_they_are(minutes: int, french: str, english: str) -> None:
    then = NOW - timedelta(minutes=minutes)
    assert (FR.seen(then, NOW), EN.seen(then, NOW)) == (french, english)


@pytest.mark.parametrize(
    ("words", "money", "signed", "number"),
    [
        (FR, "1\u00a0249,00\u00a0€", "−\u00a01\u00a0249,00\u00a0€", "1\u00a0240"),
        (EN, "€1,249.00", "−\u00a0€1,249.00", "1,240"),
    ],
)
def test_figures_have_no_narrow_space(words: Wording, money: str, signed: str, number: str) -> None:
    assert words.money(Money(124900)) == money
    assert words.signed_money(Money(-124900)) == signed
    assert words.number(1240) == number


def test_opening_hours_in_words() -> None:
    place = LOCATIONS[0]
    assert FR.opening(place, NOW) == "Ouvert jusqu’à 20\u00a0h"
    assert FR.opening(place, NOW + timedelta(hours=9)) == "Ouvre mardi à 10\u00a0h"
    assert EN.opening(place, NOW + timedelta(hours=9)) == "Opens Tuesday at 10:00"
    assert FR.opening(place, NOW + timedelta(hours=18)) == "Ouvre à 10\u00a0h"


@pytest.mark.parametrize(("n", "french", "english"), [(0, "0 produit", "0 products"), (1, "1 produit", "1 product")])
def test_plurals(n: int, french: str, english: str) -> None:
    said = [Texts(language).translate("SearchScreen", "%n produit(s)", n=n) for language in ("fr", "en")]
    assert said == [french, english]


def test_choosing_the_held_value_lets_go_of_it() -> None:
    held = chosen(Filters(), "price", "20000")
    assert held.max_price == Money(20000)
    assert chosen(held, "price", "20000") == Filters() == without(held, "price")


def test_chips_carry_their_value() -> None:
    facets = Facets(tuple(CATEGORIES))
    row = chips(Filters(size="38", max_price=Money(60000)), facets, FR)
    assert [(chip.text, chip.is_on) for chip in row] == [
        ("Jusqu’à 600\u00a0€", True),
        ("38", True),
        ("Rayon", False),
        ("Couleur", False),
    ]


def test_departments_say_the_way_what_is_below_and_how_much_it_would_leave() -> None:
    dresses = Category("robes", {"fr": "Robes", "en": "Dresses"}, "mode")
    coats = Category("manteaux", {"fr": "Manteaux", "en": "Coats"}, "mode")
    shop = (*CATEGORIES, dresses, coats)
    held = Filters(category_id="robes")
    assert [(crumb.key, crumb.text, crumb.is_last) for crumb in crumbs(held, Facets(shop), FR)] == [
        ("", "Tous les rayons", False),
        ("mode", "Mode", False),
        ("robes", "Robes", True),
    ]
    counted = Facets(shop, counts={"category": (FacetValue("mode", 3), FacetValue("robes", 3))})
    (only,) = families(Filters(category_id="mode"), counted, EN)
    assert (only.key, only.text, only.count, only.spoken) == ("robes", "Dresses", "3", "Dresses, 3 products")
    uncounted = families(Filters(category_id="mode"), Facets(shop), FR)
    assert [family.text for family in uncounted] == ["Robes", "Manteaux"]
    assert [option.key for option in options("category", held, counted, FR)] == ["robes"]


def test_price_limits_part_what_was_found() -> None:
    rungs = [(Money(1000), 0), (Money(5000), 4), (Money(10000), 4), (Money(20000), 9), (Money(60000), 12)]
    assert [(step.key, step.count) for step in price_steps(rungs, 12)] == [("5000", 4), ("20000", 9)]
    many = [(Money(n * 1000), n) for n in range(1, 14)]
    assert [step.count for step in price_steps(many, 14)] == [1, 3, 6, 8, 11, 13]


def test_going_to_a_screen_on_the_way_goes_back_to_it() -> None:
    path = gone_to(gone_to(NavigationProps(("attract", "home")), "search"), "product")
    assert gone_to(path, "search").path == ("attract", "home", "search")


def test_rows_change_in_place() -> None:
    model = RowsModel(FilterOption)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.show((FilterOption("a", "A", is_on=False), FilterOption("b", "B", is_on=False)))
    model.show((FilterOption("a", "A", is_on=False), FilterOption("b", "B", is_on=True)))
    assert changed == [1]
    assert model.roleNames()[257] == b"key"


def test_recolouring_never_takes_a_new_colour_for_an_old_one() -> None:
    svg = "<svg><!-- palette: base=#111111 shade=#222222 --><path fill='#111111'/><path fill='#222222'/></svg>"
    swapped = recoloured(svg, {"base": "#222222", "shade": "#111111", "unknown": "#ABCDEF"})
    assert swapped.endswith("<path fill='#222222'/><path fill='#111111'/></svg>")
