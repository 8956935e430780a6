"""The edits of several devices become one cart, in whatever order and however often they arrive."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec.structs import replace
from typing_extensions import override

from kiosk.domain.cart import MAX_QUANTITY, Cart, CartEdit
from kiosk.domain.cart_merge import (
    Edits,
    LineChange,
    added,
    as_edited,
    caught_up,
    changes,
    compacted,
    credited,
    in_code,
    joined,
    lines_of,
    ordered,
    quantities,
    taken,
    told_since,
    with_edits,
)
from kiosk.domain.credit import CreditShare
from kiosk.domain.money import Money
from tests.fakes.cart_codes import MADE_AT

PRICE = Money(100)
QUANTITIES = st.dictionaries(st.sampled_from("abcd"), st.integers(1, 9))
SHARES = st.sampled_from([(), (CreditShare("camille"),), (CreditShare("karim"),)])


@st.composite
def _edits(draw: st.DrawFn) -> CartEdit:
    """Any edit; few ids and times, so that the same ones meet."""
    id_, pieces = draw(st.sampled_from("123456")), draw(st.integers(1, 60))
    at = MADE_AT + timedelta(minutes=draw(st.integers(0, 3)))
    sign = draw(st.sampled_from([1, 1, -1]))
    return CartEdit(
        id_, draw(st.sampled_from("ab")), sign * pieces, draw(st.integers(0, pieces)), PRICE, at, "phone", draw(SHARES)
    )


SETS = st.lists(_edits(), max_size=8)


def _add(id_: str, sku: str, pieces: int, by: str = "terminal") -> CartEdit:
    return CartEdit(id_, sku, pieces, pieces, PRICE, MADE_AT, by)  # type: ignore[arg-type]  # one of the literals


def _cart(quantities: dict[str, int], prefix: str = "l") -> Cart:
    return with_edits(Cart("c", 1, MADE_AT), (_add(prefix + sku, sku, pieces) for sku, pieces in quantities.items()))


def _pieces(edits: Edits) -> dict[str, int]:
    return {line.sku: line.quantity for line in lines_of(edits)}


@given(SETS, SETS, SETS)
def test_merging_is_commutative_associative_and_idempotent(
    one: list[CartEdit], two: list[CartEdit], three: list[CartEdit]
) -> None:
    assert joined(one, two) == joined(two, one)
    assert joined(joined(one, two), three) == joined(one, joined(two, three))
    assert joined(one, two, one, two) == joined(one, two)


@given(SETS, st.data())
def test_whatever_order_and_however_often_edits_arrive_the_cart_is_the_same(
    edits: list[CartEdit], data: st.DataObject
) -> None:
    cart = Cart("c", 0, MADE_AT)
    arriving = data.draw(st.permutations(edits + edits))
    step = data.draw(st.integers(1, 4))
    for start in range(0, len(arriving), step):
        cart = with_edits(cart, arriving[start : start + step])
    assert cart.edits == joined(edits)
    assert cart.lines == lines_of(joined(edits))


@given(SETS)
def test_quantities_stay_within_bounds_and_a_sku_has_one_line(edits: list[CartEdit]) -> None:
    lines = lines_of(joined(edits))
    assert len({line.sku for line in lines}) == len(lines)
    assert all(0 < line.quantity <= MAX_QUANTITY and line.id == line.sku for line in lines)


@given(SETS, st.integers(1, 120))
def test_taking_pieces_out_and_adding_them_does_what_the_person_sees(edits: list[CartEdit], pieces: int) -> None:
    every = joined(edits)
    before = _pieces(every).get("a", 0)
    fewer = joined(every, taken(every, "a", pieces))
    assert _pieces(fewer).get("a", 0) == max(before - pieces, 0)
    more = joined(fewer, added(fewer, _add("new", "a", pieces)))
    assert _pieces(more).get("a", 0) == min(max(before - pieces, 0) + pieces, MAX_QUANTITY)


@given(SETS, st.integers(0, 4))
def test_old_edits_of_no_consequence_go_and_the_cart_stays(edits: list[CartEdit], minutes: int) -> None:
    every = joined(edits)
    before = MADE_AT + timedelta(minutes=minutes)
    small = compacted(every, before)
    assert _pieces(small) == _pieces(every)
    # A device that still speaks of what is young brings nothing back.
    assert _pieces(joined(small, (edit for edit in every if edit.at >= before))) == _pieces(every)
    assert compacted(every, MADE_AT) == every


def test_pieces_added_while_the_other_side_empties_the_line_stay() -> None:
    base = (_add("1", "a", 2),)
    phone = joined(base, taken(base, "a", 2))
    terminal = joined(base, added(base, _add("2", "a", 1)))
    assert _pieces(joined(phone, terminal)) == {"a": 1}


def test_a_piece_that_both_sides_take_out_is_taken_out_once_and_swallows_nothing() -> None:
    base = (_add("1", "a", 2),)
    both = joined(taken(base, "a", 2), taken(base, "a", 2))
    assert _pieces(both) == {}
    assert _pieces(joined(both, added(both, _add("2", "a", 1)))) == {"a": 1}


def test_ordered_pieces_leave_once_wherever_the_order_is_heard_of_first() -> None:
    base = (_add("1", "a", 2),)
    order = ordered("o", "a", 2, PRICE, MADE_AT)
    terminal = joined(base, (_add("2", "a", 1), order))
    hub = joined(base, (_add("3", "a", 1, "phone"), order))
    assert _pieces(joined(terminal, hub)) == {"a": 2}
    assert _pieces(joined(base, taken(base, "a", 2), (order,))) == {}


def test_an_order_of_what_somebody_takes_out_meanwhile_swallows_nothing_added_later() -> None:
    base = (_add("1", "a", 2),)
    both = joined(taken(base, "a", 2), (ordered("o", "a", 2, PRICE, MADE_AT),))
    assert _pieces(joined(both, added(both, _add("2", "a", 1)))) == {"a": 1}


def test_credit_and_the_price_seen_first_stay_with_the_line() -> None:
    base = (_add("1", "a", 1), replace(_add("2", "a", 1), price_seen=Money(90)))
    camille = (CreditShare("camille"),)
    terminal = joined(base, credited(base, camille, frozenset("a")))
    (line,) = lines_of(joined(terminal, taken(base, "a", 1), (_add("3", "a", 1, "phone"),)))
    assert (line.quantity, line.credit, line.price_seen) == (2, camille, PRICE)


class Devices(RuleBasedStateMachine):
    """A phone (through the hub) and two terminals edit one cart, and hear of each other in any order, twice, or late.

    Always: no device sees a quantity outside the bounds. At the end, when everything was exchanged: all see the same cart;
    every piece that was added is in it unless somebody who saw it took it out or it was ordered; and nothing that was
    ordered is in it as well.
    """

    def __init__(self) -> None:
        super().__init__()
        self.carts: list[Edits] = [(), (), ()]
        self.count = 0
        self.added = 0
        self.removed = 0
        self.ordered = 0

    @rule(device=st.integers(0, 2), pieces=st.integers(1, 3))
    def adds(self, device: int, pieces: int) -> None:
        self.count += 1
        mine = self.carts[device]
        self.carts[device] = joined(mine, added(mine, _add(f"{self.count:03}", "a", pieces)))
        self.added += pieces

    @rule(device=st.integers(0, 2), pieces=st.integers(1, 3))
    def takes_out(self, device: int, pieces: int) -> None:
        mine = self.carts[device]
        before = _pieces(mine).get("a", 0)
        self.carts[device] = joined(mine, taken(mine, "a", pieces))
        self.removed += before - _pieces(self.carts[device]).get("a", 0)

    @rule(device=st.integers(1, 2))
    def orders(self, device: int) -> None:
        mine = self.carts[device]
        pieces = _pieces(mine).get("a", 0)
        if pieces:
            self.count += 1
            self.carts[device] = joined(mine, (ordered(f"o{self.count}", "a", pieces, PRICE, MADE_AT),))
            self.ordered += pieces

    @rule(teller=st.integers(0, 2), device=st.integers(0, 2))
    def hears(self, teller: int, device: int) -> None:
        self.carts[device] = joined(self.carts[device], self.carts[teller])

    @rule(device=st.integers(0, 2))
    def forgets_what_is_old(self, device: int) -> None:
        assert _pieces(compacted(self.carts[device], MADE_AT)) == _pieces(self.carts[device])

    @invariant()
    def quantities_are_possible(self) -> None:
        for cart in self.carts:
            assert all(0 < pieces <= MAX_QUANTITY for pieces in _pieces(cart).values())

    @override
    def teardown(self) -> None:
        final = joined(*self.carts)
        assert final == joined(*reversed(self.carts), *self.carts)
        left = _pieces(final).get("a", 0)
        # Each removal takes at most what was seen: two sides may mean the same piece, never one that neither saw.
        assert left >= min(self.added - self.removed - self.ordered, MAX_QUANTITY)
        assert left <= self.added


TestDevices = Devices.TestCase
TestDevices.settings = settings(max_examples=150, stateful_step_count=25, deadline=None)


@given(QUANTITIES, QUANTITIES)
def test_who_did_nothing_since_the_code_was_read_gets_the_live_cart(code: dict[str, int], live: dict[str, int]) -> None:
    here = tuple(in_code(sku, pieces, PRICE, MADE_AT, ()) for sku, pieces in code.items())
    assert caught_up(here, _cart(live).edits) == _cart(live).edits


@given(QUANTITIES, st.dictionaries(st.sampled_from("abcd"), st.integers(0, 9)))
def test_a_cart_that_did_not_change_on_the_phone_stays_as_it_is_here(
    code: dict[str, int], want: dict[str, int]
) -> None:
    here: Edits = joined(in_code(sku, pieces, PRICE, MADE_AT, ()) for sku, pieces in code.items())
    for number, (sku, pieces) in enumerate(want.items()):
        more = pieces - _pieces(here).get(sku, 0)
        change = added(here, _add(f"n{number}", sku, more)) if more > 0 else taken(here, sku, -more)
        here = joined(here, change)
    assert _pieces(caught_up(here, _cart(code).edits)) == _pieces(here)


def test_ordered_pieces_of_a_code_stay_ordered_whether_the_hub_knows_of_it_or_not() -> None:
    order = ordered("o", "a", 2, PRICE, MADE_AT)
    here = joined((in_code("a", 2, PRICE, MADE_AT, ()), in_code("b", 1, PRICE, MADE_AT, ()), order))
    live = _cart({"a": 2, "b": 1}).edits
    for known in (live, joined(live, (order,))):
        more = joined(known, (_add("p", "a", 1, "phone"),))
        assert _pieces(caught_up(here, known)) == {"b": 1}
        assert _pieces(caught_up(here, more)) == {"a": 1, "b": 1}


def test_differences_are_told_line_by_line_with_who_added() -> None:
    live = with_edits(_cart({"b": 3}), (_add("p", "c", 1, "phone"),))
    found = changes({"a": 1, "b": 2}, live)
    assert found == (LineChange("a", 1, 0), LineChange("b", 2, 3, "terminal"), LineChange("c", 0, 1, "phone"))
    assert changes(quantities(live), live) == ()
    assert told_since(found, (LineChange("c", 1, 0), LineChange("b", 3, 4, "phone"))) == (
        LineChange("a", 1, 0),
        LineChange("b", 2, 4, "phone"),
    )


def test_a_cart_of_lines_alone_becomes_edits_once() -> None:
    lines = lines_of((_add("1", "a", 2),))
    cart = as_edited(Cart("c", 1, MADE_AT, lines))
    assert cart.lines == lines
    assert as_edited(cart) is cart
