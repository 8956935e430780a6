"""What may happen to a line, in which order, and how often; until when it may come back."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from msgspec.structs import replace

from kiosk.domain.fulfillment import FulfillmentKind
from kiosk.domain.order_asked import GivenWithOrder, is_proof, normalised_number
from kiosk.domain.order_progress import (
    Advanced,
    AlreadyThere,
    LineProgress,
    ProgressState,
    ProgressStep,
    ProgressVerb,
    StepRefused,
    advanced,
)
from kiosk.domain.order_return import (
    Returnable,
    ReturnAsked,
    ReturnLine,
    return_problem,
    return_until,
    withdrawal_until,
)
from kiosk.domain.public_holidays import easter, is_public_holiday
from kiosk.domain.seller import is_siren, is_vat_number_of

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
STATES: tuple[ProgressState, ...] = (
    "placed", "preparing", "ready", "shipped", "delivered", "collected", "returned", "cancelled",
)  # fmt: skip
VERBS: tuple[ProgressVerb, ...] = (
    "prepare",
    "make_ready",
    "hand_over",
    "ship",
    "deliver",
    "receive_return",
    "reshelve",
)

POSSIBLE: set[tuple[ProgressState, ProgressVerb, str]] = {
    ("placed", "prepare", "any"),
    ("placed", "make_ready", "collected"),
    ("preparing", "make_ready", "collected"),
    ("placed", "hand_over", "collected"),
    ("preparing", "hand_over", "collected"),
    ("ready", "hand_over", "collected"),
    ("ready", "reshelve", "collected"),
    ("placed", "ship", "shipped"),
    ("preparing", "ship", "shipped"),
    ("shipped", "deliver", "shipped"),
    ("shipped", "receive_return", "any"),
    ("delivered", "receive_return", "any"),
    ("collected", "receive_return", "any"),
}


def a_step(verb: ProgressVerb) -> ProgressStep:
    is_parcel = verb == "ship"
    pieces = int(verb == "receive_return")
    return ProgressStep(verb, "Colissimo" if is_parcel else "", "6A123" if is_parcel else "", pieces)


@pytest.mark.parametrize("kind", ["take_now", "store_pickup", "ship_from_store", "home_delivery"])
def test_only_these_steps_move_a_line(kind: FulfillmentKind) -> None:
    way = "shipped" if kind in {"ship_from_store", "home_delivery"} else "collected"
    for state, verb in product(STATES, VERBS):
        before = LineProgress("1", state, NOW - timedelta(days=1))
        outcome = advanced(before, kind, 2, a_step(verb), NOW)
        expected = {(state, verb, way), (state, verb, "any")} & POSSIBLE
        assert isinstance(outcome, Advanced) == bool(expected), (state, verb, kind)
        if isinstance(outcome, Advanced) and verb != "receive_return":
            assert outcome.progress.since == NOW


def test_goods_are_handed_over_once_and_everything_else_may_be_said_again() -> None:
    collected = LineProgress("1", "collected", NOW)
    assert advanced(collected, "store_pickup", 1, a_step("hand_over"), NOW) == StepRefused(
        "already_handed_over", "collected"
    )
    ready = LineProgress("1", "ready", NOW)
    assert advanced(ready, "store_pickup", 1, a_step("make_ready"), NOW) == AlreadyThere(ready)
    shipped = LineProgress("1", "shipped", NOW, "Colissimo", "6A123")
    assert advanced(shipped, "home_delivery", 1, a_step("ship"), NOW) == AlreadyThere(shipped)
    other = replace(a_step("ship"), parcel="6A999")
    assert isinstance(advanced(shipped, "home_delivery", 1, other, NOW), StepRefused)


def test_a_parcel_has_a_carrier_and_a_number() -> None:
    placed = LineProgress("1", "placed", NOW)
    for step in (ProgressStep("ship"), ProgressStep("ship", "Colissimo", " "), ProgressStep("ship", "C", "x" * 81)):
        assert advanced(placed, "home_delivery", 1, step, NOW) == StepRefused("parcel_missing", "placed")


def test_pieces_come_back_until_all_are_back() -> None:
    line = LineProgress("1", "collected", NOW)
    first = advanced(line, "take_now", 3, ProgressStep("receive_return", pieces=2), NOW)
    assert isinstance(first, Advanced)
    assert (first.progress.state, first.progress.returned) == ("collected", 2)
    too_many = advanced(first.progress, "take_now", 3, ProgressStep("receive_return", pieces=2), NOW)
    assert too_many == StepRefused("too_many_returned", "collected")
    last = advanced(first.progress, "take_now", 3, ProgressStep("receive_return", pieces=1), NOW)
    assert isinstance(last, Advanced)
    assert (last.progress.state, last.progress.returned) == ("returned", 3)


@pytest.mark.parametrize(
    ("received", "last"),
    [
        (date(2026, 11, 2), date(2026, 11, 16)),
        (date(2026, 11, 21), date(2026, 12, 7)),  # 5 December is a Saturday
        (date(2026, 12, 11), date(2026, 12, 28)),  # Christmas Day, then a weekend
        (date(2026, 3, 23), date(2026, 4, 7)),  # Easter Monday
    ],
)
def test_the_right_of_withdrawal_ends_on_a_working_day(received: date, last: date) -> None:
    assert withdrawal_until(received) == last
    assert return_until(received) == received + timedelta(days=30)


def test_holidays_that_move() -> None:
    assert [easter(year) for year in (1999, 2024, 2026, 2038)] == [
        date(1999, 4, 4), date(2024, 3, 31), date(2026, 4, 5), date(2038, 4, 25),
    ]  # fmt: skip
    assert [day for day in (date(2026, 5, 14), date(2026, 5, 25), date(2026, 7, 14)) if is_public_holiday(day)] == [
        date(2026, 5, 14), date(2026, 5, 25), date(2026, 7, 14),
    ]  # fmt: skip
    assert not is_public_holiday(date(2026, 5, 15))


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ((), "nothing_chosen"),
        ((ReturnLine("1", 2, "too_small"),), ""),
        ((ReturnLine("1", 3, "too_small"),), "too_many"),
        ((ReturnLine("1", 0, "too_small"),), "too_many"),
        ((ReturnLine("1", 1, "too_small"), ReturnLine("1", 1, "damaged")), "line_twice"),
        ((ReturnLine("9", 1, "other"),), "line_unknown"),
        ((ReturnLine("2", 1, "other"),), "not_received_yet"),
        ((ReturnLine("3", 1, "other"),), "too_late"),
        ((ReturnLine("1", 1, "other", "x" * 301),), "note_too_long"),
    ],
)
def test_what_may_be_sent_back(lines: tuple[ReturnLine, ...], problem: str) -> None:
    today = NOW.date()
    known = {
        "1": Returnable(2, today, today),
        "2": Returnable(2),
        "3": Returnable(2, today - timedelta(days=9), today - timedelta(days=1)),
    }
    assert return_problem(ReturnAsked("k", lines), known, today) == problem


GIVEN = GivenWithOrder(("Camille.Martin@exemple.fr",), ("06 12 34 56 78",), ("69002",))


@pytest.mark.parametrize(
    "proof",
    ["camille.martin@EXEMPLE.fr", " 69 002", "0612345678", "+33 6 12 34 56 78", "06.12.34.56.78"],
)
def test_who_says_what_was_given_is_believed(proof: str) -> None:
    assert is_proof(proof, GIVEN)


@pytest.mark.parametrize("proof", ["", " ", "5678", "camille", "@", "69003", "0612345679", "exemple.fr"])
def test_anything_else_proves_nothing(proof: str) -> None:
    assert not is_proof(proof, GIVEN)
    assert not is_proof(proof, GivenWithOrder(("",), ("",), ("",)))


@pytest.mark.parametrize("typed", ["k07-0042", " K07 0042 ", "K07 - 0042"])
def test_a_number_is_found_however_it_is_typed(typed: str) -> None:
    assert normalised_number(typed) == "K07-0042"


def test_numbers_of_a_company() -> None:
    assert is_siren("732829320")  # the example of the registry's own documentation
    assert not is_siren("732829321")
    assert not is_siren("73282932")
    assert is_vat_number_of("FR44732829320", "732829320")
    assert not is_vat_number_of("FR45732829320", "732829320")
