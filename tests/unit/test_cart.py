from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import MAX_QUANTITY, Cart, LineItem, with_line, with_quantity, without_lines
from kiosk.domain.credit import CreditShare, is_complete
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
