"""The cart of a code and the live one become one."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.cart_merge import LineChange, changes, merged
from kiosk.domain.money import Money
from tests.fakes.cart_codes import MADE_AT

QUANTITIES = st.dictionaries(st.sampled_from("abcd"), st.integers(1, 9))


def _cart(quantities: dict[str, int], prefix: str = "l") -> Cart:
    lines = tuple(LineItem(prefix + sku, sku, quantity, Money(100)) for sku, quantity in quantities.items())
    return Cart("c", 1, MADE_AT, lines)


def _quantities(cart: Cart) -> dict[str, int]:
    return {line.sku: line.quantity for line in cart.lines}


@given(QUANTITIES, QUANTITIES)
def test_who_did_nothing_here_gets_the_live_cart(code: dict[str, int], live: dict[str, int]) -> None:
    cart = merged(code, _cart(code, "here-"), _cart(live))
    assert cart == _cart(live)


@given(QUANTITIES, QUANTITIES)
def test_a_cart_that_did_not_change_on_the_phone_stays_as_it_is_here(
    code: dict[str, int], here: dict[str, int]
) -> None:
    assert _quantities(merged(code, _cart(here), _cart(code))) == here
    assert changes(code, _cart(code)) == ()


def test_ordered_pieces_stay_ordered_whether_the_hub_knows_of_it_or_not() -> None:
    code, here = {"a": 2, "b": 1}, _cart({"b": 1})
    assert _quantities(merged(code, here, _cart({"a": 2, "b": 1}))) == {"b": 1}
    assert _quantities(merged(code, here, _cart({"b": 1}))) == {"b": 1}


def test_differences_are_told_line_by_line() -> None:
    assert changes({"a": 1, "b": 2}, _cart({"b": 3, "c": 1})) == (
        LineChange("a", 1, 0),
        LineChange("b", 2, 3),
        LineChange("c", 0, 1),
    )
