"""Promised days by calendars of their own: no rule of a shop's calendar is ever broken, whatever the calendar."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.location import (
    Hours,
    Parcels,
    SpecialDay,
    StockLocation,
    bearing_degrees,
    opening_at,
)
from kiosk.domain.promise import delivery_date, delivery_journey, pickup_ready_at

LYON = StockLocation("lyon", "store", "Lyon", "Lyon", "", "", "", 45.76, 4.83, ship_cutoff=960)
WEEK = tuple(Hours(day, 600, 1170) for day in range(6))
MONDAY_NOON = datetime(2026, 12, 21, 11, 0, tzinfo=UTC)
CHRISTMAS, NEW_YEAR = date(2026, 12, 25), date(2027, 1, 1)

DAYS = st.integers(0, 40).map(lambda offset: date(2026, 12, 20) + timedelta(days=offset))
MOMENTS = st.integers(0, 40 * 24 * 60).map(
    lambda minutes: datetime(2026, 12, 18, tzinfo=UTC) + timedelta(minutes=minutes)
)
WEEKDAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))


@st.composite
def places(draw: st.DrawFn) -> StockLocation:
    """A store or warehouse with any calendar that is open at all."""
    open_days = draw(WEEKDAYS)
    # It leaves on some day on which the place is open, or no promise could be kept at all.
    leaves_on = tuple(sorted({*draw(WEEKDAYS), draw(st.sampled_from(open_days))}))
    closed = draw(st.lists(DAYS, max_size=5, unique=True))
    parcels = Parcels(draw(st.integers(0, 5)), leaves_on, draw(WEEKDAYS), tuple(draw(st.lists(DAYS, max_size=4))))
    return replace(
        LYON,
        hours=tuple(Hours(day, 600, 1170) for day in open_days) if draw(st.booleans()) else (),
        special_days=tuple(SpecialDay(day) for day in closed),
        parcels=parcels,
        ship_cutoff=draw(st.none() | st.integers(0, 1440)),
        pickup_minutes=draw(st.integers(0, 600)),
    )


@settings(deadline=None)
@given(places(), MOMENTS, st.none() | DAYS)
def test_a_parcel_leaves_and_arrives_only_on_days_on_which_it_can(
    place: StockLocation, now: datetime, release: date | None
) -> None:
    way = delivery_journey(place, now, release)
    local = now.astimezone(ZoneInfo(place.timezone))
    assert local.date() <= way.leaves_on <= way.arrives_on
    assert release is None or way.leaves_on >= release
    assert way.leaves_on.weekday() in place.parcels.leaves_on
    assert way.arrives_on.weekday() in place.parcels.arrives_on
    assert {way.leaves_on, way.arrives_on}.isdisjoint(place.parcels.rest_days)
    assert way.leaves_on not in {special.on for special in place.special_days}
    assert not place.hours or place.spans_on(way.leaves_on)
    if way.is_after_cutoff:
        assert way.leaves_on > local.date()
    # Every day between is either one of the transit or one on which nothing is delivered.
    between = (way.arrives_on - way.leaves_on).days - 1
    assert len(way.rests) >= between - max(place.parcels.transit_days - 1, 0)


@settings(deadline=None)
@given(places(), MOMENTS, st.integers(1, 10_000), DAYS)
def test_later_orders_rest_days_and_longer_roads_never_bring_a_parcel_sooner(
    place: StockLocation, now: datetime, minutes: int, rest: date
) -> None:
    usual = delivery_date(place, now)
    assert delivery_date(place, now + timedelta(minutes=minutes)) >= usual
    longer = replace(place.parcels, transit_days=place.parcels.transit_days + 1)
    assert delivery_date(replace(place, parcels=longer), now) >= usual
    quieter = replace(place.parcels, rest_days=(*place.parcels.rest_days, rest))
    assert delivery_date(replace(place, parcels=quieter), now) >= usual
    assert delivery_date(place, now, rest) >= max(usual, rest)


@settings(deadline=None)
@given(places(), MOMENTS, st.none() | DAYS)
def test_a_collection_is_ready_while_the_place_is_open(
    place: StockLocation, now: datetime, release: date | None
) -> None:
    ready = pickup_ready_at(place, now, release)
    assert ready >= now + timedelta(minutes=place.pickup_minutes)
    assert release is None or ready.date() >= release
    if place.hours:
        assert opening_at(place, ready).is_open


def test_christmas_is_skipped_and_said() -> None:
    place = replace(LYON, hours=WEEK, parcels=Parcels(rest_days=(CHRISTMAS,)), special_days=(SpecialDay(CHRISTMAS),))
    wednesday = MONDAY_NOON + timedelta(days=2)
    way = delivery_journey(place, wednesday)
    assert (way.leaves_on, way.arrives_on) == (date(2026, 12, 23), date(2026, 12, 26))
    assert way.rests == (CHRISTMAS,)
    # Closed on the 25th, and no parcel leaves: the next one goes on Saturday.
    assert delivery_date(place, MONDAY_NOON + timedelta(days=4)) == date(2026, 12, 29)


def test_a_calendar_without_any_good_day_is_taken_for_a_mistake() -> None:
    never = replace(LYON, parcels=Parcels(leaves_on=(), arrives_on=()))
    assert delivery_date(never, MONDAY_NOON) == date(2026, 12, 23)


def test_opening_hours_of_special_days() -> None:
    eve = SpecialDay(date(2026, 12, 24), {"fr": "Veille de Noël"}, ((600, 1020),))
    place = replace(LYON, hours=WEEK, special_days=(eve, SpecialDay(CHRISTMAS)))
    late = datetime(2026, 12, 24, 16, 30, tzinfo=UTC)  # half past five in Lyon
    state = opening_at(place, late)
    assert (state.is_open, state.changes_at and state.changes_at.date()) == (False, date(2026, 12, 26))
    assert opening_at(place, late - timedelta(hours=2)).is_open
    assert pickup_ready_at(place, late).isoformat() == "2026-12-26T10:00:00+01:00"
    august = replace(LYON, hours=WEEK, special_days=tuple(SpecialDay(date(2026, 8, day)) for day in range(1, 24)))
    closed = opening_at(august, datetime(2026, 8, 3, 10, tzinfo=UTC))
    assert closed.changes_at is not None
    assert closed.changes_at.date() == date(2026, 8, 24)


@pytest.mark.parametrize(
    ("latitude", "longitude", "degrees"), [(46.76, 4.83, 0), (45.76, 5.83, 90), (44.76, 4.83, 180), (45.76, 3.83, 270)]
)
def test_where_another_place_lies(latitude: float, longitude: float, degrees: int) -> None:
    bearing = bearing_degrees(LYON, replace(LYON, latitude=latitude, longitude=longitude))
    assert abs((bearing - degrees + 180) % 360 - 180) < 1
