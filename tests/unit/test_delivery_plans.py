"""One parcel or several, or what is here at once; and when a shopper has that choice."""

from datetime import UTC, date, datetime

from kiosk.domain.cart import LineItem
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.sourcing import Availability, SourceOption
from kiosk.use_cases.plan_deliveries import current_ways, delivery_plans
from kiosk.use_cases.view_cart import CartOverview, LineOverview

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MONDAY, TUESDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 27)
SHOP = {"fr": "Part-Dieu"}
HERE = Fulfillment("take_now", "bellecour")
WAREHOUSE, PART_DIEU = Fulfillment("home_delivery", "warehouse"), Fulfillment("ship_from_store", "part-dieu")


def source(way: Fulfillment, ready_on: date, available: int = 5) -> SourceOption:
    return SourceOption(way, available, 1.0, ready_on, NOW)


def line(
    line_id: str, *delivered: SourceOption, quantity: int = 1, price: int = 10000, here: int | None = None
) -> LineOverview:
    product = Product(line_id, "c", SHOP, SHOP, SHOP, SHOP, "lampe", 1)
    variant = Variant(line_id, line_id, Gtin("0" * 14), Money(price))
    item = LineItem(line_id, line_id, quantity, Money(price))
    unit = UnitPrice(Money(price), Money(price))
    first = delivered[0]
    options = Availability(None if here is None else source(HERE, MONDAY, here), (), delivered)
    return LineOverview(
        item, product, variant, unit, None, options, first.fulfillment, first, is_chosen=False, everywhere=options
    )


def cart(*lines: LineOverview) -> CartOverview:
    return CartOverview(lines, Money(0), Money(0), 1, Money(0), ())


def test_both_ways_are_offered_when_something_can_come_sooner_alone() -> None:
    lamp = line("lamp", source(WAREHOUSE, FRIDAY), source(PART_DIEU, TUESDAY))
    chair = line("chair", source(WAREHOUSE, FRIDAY))
    together, soonest = delivery_plans(cart(lamp, chair))
    assert (together.kind, together.parcels, together.fee, together.days) == ("together", 1, Money(490), (FRIDAY,))
    assert (soonest.kind, soonest.parcels, soonest.fee, soonest.days) == ("soonest", 2, Money(980), (TUESDAY, FRIDAY))
    assert soonest.ways["lamp"] == ((1, PART_DIEU),)
    assert current_ways(cart(lamp, chair)) == together.ways


def test_nothing_is_offered_when_one_source_is_also_the_soonest() -> None:
    lamp = line("lamp", source(WAREHOUSE, TUESDAY), source(PART_DIEU, FRIDAY))
    assert delivery_plans(cart(lamp, line("chair", source(WAREHOUSE, TUESDAY)))) == ()


def test_nothing_is_offered_when_there_is_only_one_way_to_have_everything() -> None:
    lamp = line("lamp", source(PART_DIEU, TUESDAY))
    assert delivery_plans(cart(lamp, line("chair", source(WAREHOUSE, FRIDAY)))) == ()


def test_pieces_that_are_here_can_be_taken_along_and_the_rest_follows() -> None:
    vase = line("vase", source(WAREHOUSE, FRIDAY), quantity=3, price=15000, here=1)
    together, here = delivery_plans(cart(vase))
    assert (together.kind, together.fee, together.taken_here) == ("together", Money(0), 0)
    # Two pieces are worth less than what is sent for nothing: the plan says what its own parcel costs.
    assert (here.kind, here.parcels, here.fee, here.taken_here) == ("here_first", 1, Money(0), 1)
    assert here.ways == {"vase": ((1, HERE), (2, WAREHOUSE))}
    cheaper = line("vase", source(WAREHOUSE, FRIDAY), quantity=3, price=10000, here=1)
    assert [plan.fee for plan in delivery_plans(cart(cheaper))] == [Money(0), Money(490)]


def test_who_has_delivered_what_is_here_is_not_asked_again() -> None:
    assert delivery_plans(cart(line("vase", source(WAREHOUSE, FRIDAY), here=4))) == ()


def test_nothing_is_offered_when_nothing_is_shipped() -> None:
    assert delivery_plans(cart()) == ()
