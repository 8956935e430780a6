"""What each step does to a try-on, in any order and however often; and the way past the shelves."""

from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.picking import in_walking_order
from kiosk.domain.store_plan import PlanArea, StorePlan
from kiosk.domain.try_on import LIVE, PieceState, StepRefused, StepVerb, TryOn, TryOnLine, TryOnPiece, TryOnStep
from kiosk.domain.try_on_steps import applied
from tests.fakes.shop import NOW

ASKED = TryOn(
    "t",
    "K7M",
    "lyon",
    NOW,
    8,
    (
        TryOnLine("1", (TryOnPiece("ROBE-38"), TryOnPiece("ROBE-40"))),
        TryOnLine("2", (TryOnPiece("MANTEAU-38"),)),
    ),
    "Claire",
)
VERBS: tuple[StepVerb, ...] = ("move", "size", "unsize", "add", "cabin", "cart", "cancel", "free")
STATES: tuple[PieceState, ...] = ("asked", "picked", "in_cabin", "kept", "put_back")


def done(try_on: TryOn, *steps: TryOnStep) -> TryOn:
    for step in steps:
        after = applied(try_on, step)
        assert isinstance(after, TryOn), after
        try_on = after
    return try_on


def move(step_id: str, state: PieceState, line_id: str = "", sku: str = "", minutes: int = 0) -> TryOnStep:
    at = NOW + timedelta(minutes=minutes)
    return TryOnStep(step_id, "move", at, "lea", line_id, sku, state)


def states(try_on: TryOn) -> list[list[PieceState]]:
    return [[piece.state for piece in line.pieces] for line in try_on.lines]


def test_a_line_goes_on_and_back_and_an_outcome_leaves_the_rest_alone() -> None:
    cabin = TryOnStep("c", "cabin", NOW, cabin=3)
    tried = done(
        ASKED, cabin, move("a", "picked", "1"), move("b", "asked", "1", "ROBE-40"), move("d", "kept", "1", "ROBE-38")
    )
    assert states(tried) == [["kept", "asked"], ["asked"]]
    # Without a piece named, only what is still wanted moves; named, an outcome is undone.
    assert states(done(tried, move("e", "put_back"))) == [["kept", "put_back"], ["put_back"]]
    assert states(done(tried, move("f", "in_cabin", "1", "ROBE-38"))) == [["in_cabin", "asked"], ["asked"]]


def test_served_is_the_first_moment_at_which_all_is_in_the_cabin() -> None:
    assert applied(ASKED, move("a", "in_cabin")) == StepRefused("cabin_missing")
    with_cabin = done(ASKED, TryOnStep("c", "cabin", NOW, cabin=3), move("a", "in_cabin", "1", minutes=3))
    assert with_cabin.served_at is None
    served = done(with_cabin, move("b", "in_cabin", "2", minutes=5))
    assert served.served_at == NOW + timedelta(minutes=5)
    assert not served.is_waiting
    # A size brought later does not make them wait again.
    later = done(served, TryOnStep("s", "size", NOW, line_id="2", sku="MANTEAU-40"), move("d", "in_cabin", minutes=9))
    assert later.served_at == served.served_at


def test_a_size_that_is_on_the_arm_has_to_go_back_to_its_shelf() -> None:
    wanted = done(ASKED, TryOnStep("a", "size", NOW, line_id="2", sku="MANTEAU-40"))
    assert states(wanted)[1] == ["asked", "asked"]
    assert states(done(wanted, TryOnStep("b", "unsize", NOW, line_id="2", sku="MANTEAU-40")))[1] == ["asked"]
    picked = done(wanted, move("c", "picked", "2"), TryOnStep("d", "unsize", NOW, line_id="2", sku="MANTEAU-40"))
    assert [(p.state, p.reason) for p in picked.lines[1].pieces] == [("picked", ""), ("put_back", "other_size")]
    only = TryOnStep("e", "unsize", NOW, line_id="2", sku="MANTEAU-38")
    assert applied(ASKED, only) == StepRefused("not_possible_now")


def test_the_end_puts_the_rest_back_and_forgets_the_name_but_hears_why() -> None:
    kept = done(ASKED, TryOnStep("c", "cabin", NOW, cabin=3), move("a", "kept", "1", "ROBE-38"))
    over = done(kept, TryOnStep("e", "free", NOW + timedelta(minutes=20)))
    assert (over.name, over.is_open, over.kept) == ("", False, ("ROBE-38",))
    assert states(over) == [["kept", "put_back"], ["put_back"]]
    assert applied(over, move("f", "picked", "2")) == StepRefused("try_on_closed")
    said = done(over, replace(move("g", "put_back", "2", "MANTEAU-38"), reason="too_small"))
    assert said.lines[1].pieces[0].reason == "too_small"


def test_a_try_on_with_very_many_steps_can_still_end() -> None:
    long = done(ASKED, *(move(f"s{n}", "picked", "1") for n in range(300)))
    assert applied(long, move("more", "picked", "1")) == StepRefused("too_many")
    assert not done(long, TryOnStep("e", "free", NOW)).is_open


def test_what_is_kept_goes_to_the_cart_once() -> None:
    kept = done(ASKED, move("a", "kept", "2"), TryOnStep("b", "cart", NOW))
    assert applied(kept, TryOnStep("c", "cart", NOW)) == StepRefused("not_possible_now")
    assert applied(ASKED, TryOnStep("d", "cart", NOW)) == StepRefused("not_possible_now")


STEPS = st.builds(
    TryOnStep,
    id=st.sampled_from([f"s{n}" for n in range(8)]),
    verb=st.sampled_from(VERBS),
    at=st.just(NOW),
    by=st.just("lea"),
    line_id=st.sampled_from(["", "1", "2", "3"]),
    sku=st.sampled_from(["", "ROBE-38", "ROBE-40", "MANTEAU-38", "NEW"]),
    state=st.sampled_from(STATES),
    cabin=st.integers(0, 3),
)


@given(st.lists(STEPS, max_size=12))
def test_repeating_steps_changes_nothing_and_no_piece_is_ever_lost(steps: list[TryOnStep]) -> None:
    """Every step twice, as after lost answers; whatever was picked or brought is there to the end."""
    once = twice = ASKED
    touched: set[tuple[str, str]] = set()
    for step in steps:
        after = applied(once, step)
        once = once if isinstance(after, StepRefused) else after
        for _ in range(2):
            again = applied(twice, step)
            twice = twice if isinstance(again, StepRefused) else again
        touched |= {(line.id, p.sku) for line in once.lines for p in line.pieces if p.state != "asked"}
        there = {(line.id, p.sku) for line in once.lines for p in line.pieces}
        assert touched <= there
        assert all(line.pieces for line in once.lines)
        assert once.is_open or not any(p.state in LIVE for line in once.lines for p in line.pieces)
    assert once == twice


def area(name: str, x: float, y: float, level: int = 0, kind: str = "shelf") -> PlanArea:
    return PlanArea(kind, x, y, 2, 2, level, {"fr": name})  # type: ignore[arg-type]


PLAN = StorePlan(
    "lyon",
    (
        area("", 0, 20, kind="kiosk"),
        area("Femme", 0, 0),
        area("Chaussures", 0, 14),
        area("Manteaux", 10, 0),
        area("Denim", 20, 0),
        area("Escalier", 0, 16, 1, "stairs"),
        area("Maison", 20, 0, 1),
        area("Table", 2, 12, 1),
    ),
)
WALK = [
    "Chaussures, mur C",
    "Femme, allée 4, portant B",
    "Femme, allée 12, portant A",
    "Manteaux, allée 2",
    "Denim, étagère 1",
    "Table, buffet 2",
    "Maison, podium",
    "Réserve",
]


@pytest.mark.parametrize("shuffled", [*permutations(WALK[:4]), tuple(reversed(WALK)), tuple(WALK)])
def test_one_walks_past_the_shelves_once_and_climbs_once(shuffled: tuple[str, ...]) -> None:
    expected = [place for place in WALK if place in shuffled]
    assert in_walking_order(shuffled, lambda place: {"fr": place}, PLAN) == expected


def test_without_a_plan_the_places_are_read_as_they_are_numbered() -> None:
    places = ["Femme, allée 12", "Femme, allée 4", "Denim"]
    assert in_walking_order(places, lambda place: {"fr": place}, None) == ["Denim", "Femme, allée 4", "Femme, allée 12"]
