from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.location import Hours, StockLocation, distance_km, opening_at
from kiosk.domain.money import Money
from kiosk.domain.promise import delivery_date, pickup_ready_at, shipping_fee
from kiosk.domain.sourcing import availability
from kiosk.domain.stock import StockLevel

NOW = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)  # a Saturday, 14:30 in Paris
WEEK = tuple(Hours(day, 600, 1200) for day in range(6))


def place(name: str, kind: str, latitude: float, cutoff: int | None = None) -> StockLocation:
    return StockLocation(
        name,
        "store" if kind == "store" else "warehouse",
        name,
        name,
        "",
        "",
        "",
        latitude,
        4.83,
        hours=WEEK,
        ship_cutoff=cutoff,
    )


PLACES = {
    p.id: p
    for p in [
        place("bellecour", "store", 45.757),
        place("part-dieu", "store", 45.761, 960),
        place("grenoble", "store", 45.188),
        place("orleans", "warehouse", 47.9, 840),
    ]
}


def level(location: str, on_hand: int, reserved: int = 0, safety: int = 0) -> StockLevel:
    return StockLevel("SKU", location, on_hand, NOW, reserved, safety)


LEVELS = st.lists(
    st.builds(level, st.sampled_from(sorted(PLACES)), st.integers(-2, 9), st.integers(0, 9), st.integers(0, 3)),
    unique_by=lambda stock: stock.location_id,
)


@given(LEVELS, st.integers(1, 9))
def test_what_is_proposed_exists_in_that_quantity(levels: list[StockLevel], quantity: int) -> None:
    proposed = availability(levels, PLACES, "bellecour", NOW).proposed(quantity)
    enough = {stock.location_id for stock in levels if stock.available >= quantity}
    if proposed is None:
        # Nothing is kept back: whoever has enough could have been proposed.
        assert not enough
    else:
        assert proposed.location_id in enough
        if "bellecour" in enough:
            assert proposed.kind == "take_now"


@given(LEVELS)
def test_near_is_sorted_by_distance_and_never_lists_this_store(levels: list[StockLevel]) -> None:
    found = availability(levels, PLACES, "bellecour", NOW)
    distances = [option.distance_km for option in found.near]
    assert distances == sorted(distances)
    assert "bellecour" not in {option.fulfillment.location_id for option in found.near}


def test_warehouse_ships_before_a_shelf_is_emptied() -> None:
    found = availability([level("part-dieu", 3), level("orleans", 3)], PLACES, "bellecour", NOW)
    assert [option.fulfillment.location_id for option in found.delivered] == ["orleans", "part-dieu"]


def test_opening_hours_follow_the_local_calendar() -> None:
    shop = PLACES["bellecour"]
    assert opening_at(shop, NOW).is_open
    closed = opening_at(shop, datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
    assert not closed.is_open
    assert closed.changes_at is not None
    assert (closed.changes_at.date(), closed.changes_at.hour) == (date(2026, 11, 23), 10)
    # The day the clocks go back, the shop still opens at 10:00 on its own wall.
    autumn = opening_at(shop, datetime(2026, 10, 25, 20, 0, tzinfo=UTC))
    assert autumn.changes_at is not None
    assert autumn.changes_at.hour == 10


def test_parcels_respect_cut_off_and_sundays() -> None:
    warehouse = PLACES["orleans"]
    before = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)  # Friday 13:00, cut-off 14:00
    assert delivery_date(warehouse, before) == date(2026, 11, 23)
    after = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
    assert delivery_date(warehouse, after) == date(2026, 11, 24)


def test_collection_is_ready_within_opening_hours() -> None:
    evening = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)
    ready = pickup_ready_at(PLACES["part-dieu"], evening)
    assert (ready.date(), ready.hour) == (date(2026, 11, 23), 10)


def test_collection_is_promised_on_the_half_hour() -> None:
    ready = pickup_ready_at(PLACES["part-dieu"], datetime(2026, 11, 21, 13, 2, 7, tzinfo=UTC))
    assert (ready.hour, ready.minute, ready.second) == (16, 30, 0)


def test_one_big_parcel_is_free_and_two_are_not() -> None:
    assert shipping_fee(Money(10000), 1) == Money(490)
    assert shipping_fee(Money(30000), 1) == Money(0)
    assert shipping_fee(Money(30000), 2) == Money(980)
    assert shipping_fee(Money(0), 0) == Money(0)


def test_distance_is_good_to_half_a_percent() -> None:
    assert abs(distance_km(place("a", "store", 45.0), place("b", "store", 46.0)) - 111.2) < 0.5


def test_store_that_left_the_shops_data_still_sees_what_others_have() -> None:
    found = availability([level("orleans", 3), level("grenoble", 2)], PLACES, "closed-store", NOW)
    assert found.here is None
    assert [option.fulfillment.location_id for option in found.delivered] == ["orleans"]
    assert [option.fulfillment.location_id for option in found.near] == ["grenoble"]
