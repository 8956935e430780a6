"""One parcel or several, and when a shopper has that choice."""

from datetime import UTC, date, datetime

from kiosk.domain.cart import LineItem
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.sourcing import Availability, SourceOption
from kiosk.use_cases.plan_deliveries import delivery_plans
from kiosk.use_cases.view_cart import CartOverview, LineOverview

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TUESDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 27)
SHOP = {"fr": "Part-Dieu"}


def source(place: str, ready_on: date, available: int = 5) -> SourceOption:
    way = Fulfillment("home_delivery" if place == "warehouse" else "ship_from_store", place)
    return SourceOption(way, available, 1.0, ready_on, NOW)


def line(line_id: str, *delivered: SourceOption, quantity: int = 1, price: int = 10000) -> LineOverview:
    product = Product(line_id, "c", SHOP, SHOP, SHOP, SHOP, "lampe", 1)
    variant = Variant(line_id, line_id, Gtin("0" * 14), Money(price))
    item = LineItem(line_id, line_id, quantity, Money(price))
    unit = UnitPrice(Money(price), Money(price))
    first = delivered[0]
    return LineOverview(
        item, product, variant, unit, None, Availability(None, (), delivered), first.fulfillment, first, is_chosen=False
    )


def cart(*lines: LineOverview) -> CartOverview:
    return CartOverview(lines, Money(0), Money(0), 1, Money(0), ())


def test_both_ways_are_offered_when_something_can_come_sooner_alone() -> None:
    lamp = line("lamp", source("warehouse", FRIDAY), source("part-dieu", TUESDAY))
    chair = line("chair", source("warehouse", FRIDAY))
    together, soonest = delivery_plans(cart(lamp, chair))
    assert (together.parcels, together.fee, together.last_on) == (1, Money(490), FRIDAY)
    assert (soonest.parcels, soonest.fee, soonest.first_on, soonest.last_on) == (2, Money(980), TUESDAY, FRIDAY)
    assert soonest.chosen["lamp"] == Fulfillment("ship_from_store", "part-dieu")


def test_nothing_is_offered_when_one_source_is_also_the_soonest() -> None:
    lamp = line("lamp", source("warehouse", TUESDAY), source("part-dieu", FRIDAY))
    assert delivery_plans(cart(lamp, line("chair", source("warehouse", TUESDAY)))) == ()


def test_nothing_is_offered_when_no_place_has_everything() -> None:
    lamp = line("lamp", source("part-dieu", TUESDAY))
    assert delivery_plans(cart(lamp, line("chair", source("warehouse", FRIDAY)))) == ()


def test_a_place_with_too_few_pieces_does_not_count() -> None:
    lamp = line("lamp", source("warehouse", FRIDAY), source("part-dieu", TUESDAY, available=1), quantity=2)
    assert delivery_plans(cart(lamp, line("chair", source("warehouse", FRIDAY)))) == ()


def test_nothing_is_offered_when_nothing_is_shipped() -> None:
    assert delivery_plans(cart()) == ()
