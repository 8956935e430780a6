from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import MAX_LINES, MAX_QUANTITY, Cart, LineItem, cart_problem
from kiosk.domain.credit import CreditShare, divided, is_complete
from kiosk.domain.money import Money

EMPTY = Cart("cart", 0, datetime(2026, 11, 21, tzinfo=UTC))


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
