"""Whatever the cart and whatever the stock: no plan promises a piece twice, or one that is not there."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.sourcing import Availability, SourceOption
from kiosk.domain.sourcing_plan import (
    Assignment,
    Ledger,
    WantedLine,
    assigned,
    here_first,
    most_of,
    parcels_of,
    soonest,
    split_offer,
    together,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = date(2026, 11, 24)
PLACES = ("bellecour", "grenoble", "orleans", "paris", "part-dieu")
HERE = Fulfillment("take_now", "bellecour")

Stock = dict[str, dict[str, int]]
"""SKU to pieces by place."""

STOCKS = st.fixed_dictionaries(
    {sku: st.dictionaries(st.sampled_from(PLACES), st.integers(0, 4), max_size=5) for sku in ("A", "B", "C")}
)
LINES = st.lists(st.tuples(st.sampled_from("ABC"), st.integers(1, 6)), min_size=1, max_size=6)


def options(stock: dict[str, int]) -> Availability:
    def option(way: Fulfillment, days: int) -> SourceOption:
        ready_on = DAY + timedelta(days=days)
        return SourceOption(way, stock[way.location_id], float(PLACES.index(way.location_id)), ready_on, NOW)

    places = [place for place in PLACES if stock.get(place)]
    return Availability(
        option(HERE, 0) if "bellecour" in stock else None,
        tuple(
            option(Fulfillment("store_pickup", place), 0) for place in places if place not in {"bellecour", "orleans"}
        ),
        tuple(
            option(
                Fulfillment("home_delivery" if place == "orleans" else "ship_from_store", place),
                2 + PLACES.index(place) % 2,
            )
            for place in places
        ),
    )


def lines_of(wanted: list[tuple[str, int]], stock: Stock) -> list[WantedLine]:
    return [
        WantedLine(f"{position}", sku, quantity, options(stock[sku])) for position, (sku, quantity) in enumerate(wanted)
    ]


def taken(assignment: Assignment, lines: list[WantedLine]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for line in lines:
        for part in assignment[line.id]:
            found[line.sku, part.fulfillment.location_id] += part.quantity
    return found


def assert_kept(assignment: Assignment, lines: list[WantedLine], stock: Stock) -> None:
    for (sku, place), pieces in taken(assignment, lines).items():
        assert pieces <= stock[sku].get(place, 0)
    for line in lines:
        parts = assignment[line.id]
        assert sum(part.quantity for part in parts) in {0, line.quantity}
        assert all(part.quantity > 0 for part in parts)


@given(LINES, STOCKS)
def test_usual_sources_never_promise_more_than_there_is(wanted: list[tuple[str, int]], stock: Stock) -> None:
    lines, ledger = lines_of(wanted, stock), Ledger()
    usual = assigned(lines, ledger)
    assert_kept(usual, lines, stock)
    assert all(len(parts) <= 1 for parts in usual.values())
    assert assigned(lines, Ledger()) == usual
    left: Counter[tuple[str, str]] = Counter({(sku, place): n for sku, of in stock.items() for place, n in of.items()})
    left -= taken(usual, lines)
    for line in lines:
        if usual[line.id]:
            continue
        everywhere = sum(count for (sku, _), count in left.items() if sku == line.sku)
        offer = split_offer(line, ledger)
        assert most_of(line, ledger) == everywhere
        # All, part or none: what is offered is all of it, and what cannot be gathered is not offered.
        assert sum(part.quantity for part in offer) == (line.quantity if everywhere >= line.quantity else 0)
        for part in offer:
            assert part.quantity <= left[line.sku, part.fulfillment.location_id]


@pytest.mark.parametrize("plan", [together, soonest, here_first])
@given(wanted=LINES, stock=STOCKS)
def test_plans_never_promise_more_than_there_is(
    plan: Callable[[Sequence[WantedLine], Ledger], Assignment | None], wanted: list[tuple[str, int]], stock: Stock
) -> None:
    lines, ledger = lines_of(wanted, stock), Ledger()
    found = plan(lines, ledger)
    asked: Counter[str] = Counter()
    for sku, quantity in wanted:
        asked[sku] += quantity
    is_enough = all(sum(stock[sku].values()) >= count for sku, count in asked.items())
    # Every place here sends parcels: there is a plan exactly when there are enough pieces.
    assert (found is not None) == is_enough
    if found is None:
        return
    assert_kept(found, lines, stock)
    assert all(found[line.id] for line in lines)
    assert plan(lines, Ledger()) == found == plan(lines, ledger)  # and the ledger is as it was


@given(LINES, STOCKS)
def test_fewest_parcels_are_fewest_and_soonest_is_soonest(wanted: list[tuple[str, int]], stock: Stock) -> None:
    lines = lines_of(wanted, stock)
    few, early, here = (plan(lines, Ledger()) for plan in (together, soonest, here_first))
    if few is None or early is None or here is None:
        return
    assert len(parcels_of(few)) <= len(parcels_of(early))
    pieces_here = sum(part.quantity for parts in here.values() for part in parts if part.fulfillment == HERE)
    asked: Counter[str] = Counter()
    for sku, quantity in wanted:
        asked[sku] += quantity
    assert pieces_here == sum(min(count, stock[sku].get("bellecour", 0)) for sku, count in asked.items())
    whole = [option.ready_on for option in lines[0].options.delivered if option.available >= lines[0].quantity]
    if whole:
        assert [part.option.ready_on for part in early[lines[0].id]] == [min(whole)]


def test_chosen_way_is_kept_before_an_earlier_line_takes_it() -> None:
    stock = {"A": {"bellecour": 1, "orleans": 3}}
    first, second = lines_of([("A", 1), ("A", 1)], stock)
    chosen = WantedLine(second.id, "A", 1, second.options, HERE)
    found = assigned([first, chosen], Ledger())
    assert found[chosen.id][0].fulfillment == HERE
    assert found[first.id][0].fulfillment.location_id == "orleans"


def test_many_places_are_planned_without_trying_every_set() -> None:
    places = {f"store-{number:02}": 1 for number in range(40)}
    delivered = tuple(
        SourceOption(Fulfillment("ship_from_store", place), 1, float(n), DAY, NOW) for n, place in enumerate(places)
    )
    line = WantedLine("0", "A", 12, Availability(None, (), delivered))
    found = together([line], Ledger())
    assert found is not None
    assert len(parcels_of(found)) == 12
