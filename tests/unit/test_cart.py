from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import (
    MAX_LINES,
    MAX_QUANTITY,
    Cart,
    LineItem,
    cart_problem,
    with_line,
    with_quantity,
    without_lines,
)
from kiosk.domain.credit import CreditShare, divided, is_complete
from kiosk.domain.money import Money

EMPTY = Cart("cart", 0, datetime(2026, 11, 21, tzinfo=UTC))
LINES = st.lists(
    st.builds(LineItem, st.uuids().map(str), st.sampled_from("ABC"), st.integers(1, 5), st.just(Money(100)))
)


@given(LINES)
def test_adding_lines_keeps_every_piece_and_one_line_a_sku(lines: list[LineItem]) -> None:
    cart = EMPTY
    for line in lines:
        cart = with_line(cart, line)
    assert len({line.sku for line in cart.lines}) == len(cart.lines)
    for sku in "ABC":
        wanted = sum(line.quantity for line in lines if line.sku == sku)
        assert sum(line.quantity for line in cart.lines if line.sku == sku) == min(wanted, MAX_QUANTITY)


def test_quantity_zero_removes_and_unknown_lines_change_nothing() -> None:
    cart = with_line(EMPTY, LineItem("1", "A", 2, Money(100)))
    assert with_quantity(cart, "1", 0).lines == ()
    assert with_quantity(cart, "9", 5) == cart
    assert with_quantity(cart, "1", 1000).pieces == MAX_QUANTITY
    assert without_lines(cart, frozenset({"1"})).lines == ()


def test_credit_adds_up_to_a_hundred_percent_of_distinct_people() -> None:
    assert is_complete(())
    assert is_complete((CreditShare("camille", 60), CreditShare("karim", 40)))
    assert not is_complete((CreditShare("camille", 60),))
    assert not is_complete((CreditShare("camille", 60), CreditShare("camille", 40)))
    assert not is_complete((CreditShare("camille", 110), CreditShare("karim", -10)))


@given(st.integers(0, 100_000), st.lists(st.integers(1, 100), min_size=1, max_size=5))
def test_credits_of_a_line_add_up_to_what_it_is_worth(amount: int, percents: list[int]) -> None:
    last = 100 - sum(percents)
    shares = tuple(CreditShare(str(n), percent) for n, percent in enumerate([*percents, last]) if percent > 0)
    if is_complete(shares):
        assert sum(part.amount for _, part in divided(Money(amount), shares)) == amount


def test_odd_cents_of_a_credit_go_to_the_first_people() -> None:
    shares = (CreditShare("a", 33), CreditShare("b", 33), CreditShare("c", 34))
    assert [part.amount for _, part in divided(Money(101), shares)] == [34, 33, 34]
    assert divided(Money(101), ()) == []


def test_line_added_with_too_many_pieces_is_cut_to_the_most() -> None:
    assert with_line(EMPTY, LineItem("1", "A", 1000, Money(100))).pieces == MAX_QUANTITY


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ([LineItem("1", "A", 1, Money(100))], None),
        ([LineItem(str(n), "A", 1, Money(100)) for n in range(MAX_LINES + 1)], "lines_wrong"),
        ([LineItem("1", "A", 1, Money(100)), LineItem("1", "B", 1, Money(100))], "lines_wrong"),
        ([LineItem("1", "A", 0, Money(100))], "quantity_wrong"),
        ([LineItem("1", "A", MAX_QUANTITY + 1, Money(100))], "quantity_wrong"),
        ([LineItem("1", "A" * 101, 1, Money(100))], "id_wrong"),
        ([LineItem("", "A", 1, Money(100))], "id_wrong"),
        ([LineItem("1", "A", 1, Money(100), (CreditShare("camille", 60),))], "credit_wrong"),
    ],
)
def test_cart_that_no_terminal_makes_is_told_by_its_problem(lines: list[LineItem], problem: str | None) -> None:
    assert cart_problem(Cart("cart", 1, EMPTY.updated_at, tuple(lines))) == problem
