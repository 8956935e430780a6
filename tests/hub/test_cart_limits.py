"""What a terminal may store as a cart."""

import msgspec
import pytest

from kiosk.domain.cart import MAX_LINES, Cart, LineItem
from kiosk.domain.money import Money
from kiosk.hub.services import Services
from tests.hub.conftest import NOON, Terminal

pytestmark = pytest.mark.anyio

LINE = LineItem("a", "LAMPE-1", 1, Money(4900))


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((LINE, LINE), "lines_wrong"),
        (tuple(msgspec.structs.replace(LINE, id=str(n)) for n in range(MAX_LINES + 1)), "lines_wrong"),
        ((msgspec.structs.replace(LINE, quantity=-3),), "quantity_wrong"),
    ],
)
async def test_impossible_cart_is_refused_and_not_stored(
    services: Services, kiosk: Terminal, lines: tuple[LineItem, ...], code: str
) -> None:
    body = msgspec.to_builtins(Cart("cart-1", 0, NOON, lines))
    for method, path in (("PUT", "/api/carts/cart-1"), ("POST", "/api/handoffs")):
        answer = await kiosk.call(method, path, json=body)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert await services.carts.by_id("cart-1") is None
