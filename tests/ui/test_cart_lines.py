"""What a cart's line says: how it is had, what changed, and why a way is impossible."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.pricing import Promotion
from kiosk.domain.session import ShopperSession
from kiosk.domain.stock import StockLevel
from kiosk.use_cases.view_cart import view_cart
from tests.fakes.shop import HERE, LOCATIONS, NOW, FakeCatalogue, FakeStock
from ui.view_models.cart_lines import CartLine, LineReading, cart_line, shelves_here
from ui.wording import wording_in

PLACES = {place.id: place for place in LOCATIONS}
LAMP = "LAMPE-AUBE-1"


def shown(
    stock: FakeStock | None = None,
    *,
    quantity: int = 1,
    seen: int = 12900,
    chosen: Fulfillment | None = None,
    reading: LineReading | None = None,
    promotions: list[Promotion] | None = None,
) -> CartLine:
    stock = stock or FakeStock()
    catalogue = FakeCatalogue(stock)
    catalogue.promotions = promotions or []
    cart = Cart("c", 1, NOW, (LineItem("l1", LAMP, quantity, Money(seen)),))
    session = ShopperSession("s", NOW, cart, chosen={"l1": chosen} if chosen else {})
    overview = view_cart(session, catalogue, stock, HERE, NOW)
    usual = LineReading(PLACES, shelves_here(stock, [LAMP], HERE), NOW, wording_in("fr"))
    return cart_line(overview.lines[0], reading or usual)


def without_stock(*places: str) -> FakeStock:
    stock = FakeStock()
    for place in places:
        stock.put(StockLevel(LAMP, place, 0, NOW - timedelta(minutes=9)))
    return stock


def test_a_piece_on_the_shelf_is_proposed_here_with_its_place() -> None:
    line = shown()
    assert (line.way, line.place, line.when) == ("here", "Femme, allée 4, portant B", "")
    assert (line.can_here, line.can_pickup, line.can_deliver) == (True, True, True)


def test_nothing_here_is_delivered_on_its_day_and_says_so() -> None:
    line = shown(without_stock(HERE))
    assert (line.way, line.place, line.can_here) == ("delivery", "Entrepôt", False)
    assert line.when == "mercredi 25 novembre"


def test_collecting_tells_the_shop_the_day_and_the_hour() -> None:
    line = shown(chosen=Fulfillment("store_pickup", "lyon-part-dieu"))
    assert (line.way, line.place, line.when) == ("pickup", "Part-Dieu", "aujourd’hui")
    assert line.from_time == "17\u00a0h"


def test_more_than_anywhere_has_is_no_way_and_tells_the_most() -> None:
    line = shown(quantity=90)
    assert (line.way, line.most_left) == ("", 46)


@pytest.mark.parametrize(
    ("seen", "change", "amount", "old"),
    [
        (12900, "", "", ""),
        (11900, "dearer", "+\u00a010,00\u00a0€", "119,00\u00a0€"),
        (13900, "cheaper", "−\u00a010,00\u00a0€", "139,00\u00a0€"),
    ],
)
def test_price_differences_since_the_phone_are_said(seen: int, change: str, amount: str, old: str) -> None:
    line = shown(seen=seen)
    assert (line.change, line.change_amount, line.old_price) == (change, amount, old)


@pytest.mark.parametrize(("ended_days_ago", "change"), [(1, "offer_over"), (9, "dearer")])
def test_an_offer_that_just_ended_is_the_reason_of_a_higher_price(ended_days_ago: int, change: str) -> None:
    end = NOW - timedelta(days=ended_days_ago, hours=-1)
    offer = Promotion("p", {}, 8, end - timedelta(days=5), end, product_ids=("lampe-aube",))
    assert shown(seen=11900, promotions=[offer]).change == change


def test_differences_count_for_all_pieces() -> None:
    line = shown(seen=11900, quantity=2)
    assert (line.price, line.unit, line.change_amount) == ("258,00\u00a0€", "129,00\u00a0€", "+\u00a020,00\u00a0€")


def test_an_offer_that_runs_strikes_the_list_price_without_a_difference() -> None:
    offer = Promotion("p", {}, 10, NOW - timedelta(days=1), NOW + timedelta(days=1), product_ids=("lampe-aube",))
    line = shown(seen=11610, promotions=[offer])
    assert (line.change, line.old_price, line.price) == ("", "129,00\u00a0€", "116,10\u00a0€")


def test_without_network_pieces_come_with_their_age() -> None:
    usual = LineReading(PLACES, {}, NOW, wording_in("fr"))
    line = shown(reading=replace(usual, is_online=False))
    assert (line.seen, line.age) == (2, "il y a 2\u00a0min" if "\u00a0" in line.age else "il y a 2 min")
    assert shown(reading=usual).seen == -1


def test_touching_an_impossible_way_tells_how_many_it_has() -> None:
    usual = LineReading(PLACES, {}, NOW, wording_in("fr"), asked=("l1", "here"))
    line = shown(without_stock(HERE), reading=usual)
    assert (line.asked, line.asked_left) == ("here", 0)
    assert shown(reading=replace(usual, asked=("other", "here"))).asked == ""
