"""What a terminal may store as a cart."""

import msgspec
import pytest

from kiosk.domain.cart import MAX_LINES, Cart, CartEdit, LineItem
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
    answer = await kiosk.call("POST", "/api/handoffs", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert await services.carts.by_id("cart-1") is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"id": ""}, "id_wrong"),
        ({"sku": "A" * 101}, "id_wrong"),
        ({"pieces": -2}, "quantity_wrong"),
        ({"pieces": 100, "left": 100}, "quantity_wrong"),
        ({"left": 3}, "quantity_wrong"),
        ({"left": -1}, "quantity_wrong"),
        ({"price_seen": {"amount": -1, "currency": "EUR"}}, "quantity_wrong"),
        ({"credit": [{"staff_id": "lea", "percent": 60}]}, "credit_wrong"),
    ],
)
async def test_impossible_edit_is_refused_and_not_stored(
    services: Services, kiosk: Terminal, change: dict[str, object], code: str
) -> None:
    offered = await kiosk.call("POST", "/api/handoffs", json=msgspec.to_builtins(Cart("cart-1", 0, NOON, (LINE,))))
    assert offered.status_code == 201
    edit = CartEdit("e-1", "VASE-1", 2, 2, Money(2000), NOON, "terminal")
    body = [{**msgspec.to_builtins(edit), **change}]
    answer = await kiosk.call("POST", "/api/carts/cart-1/edits", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    stored = await services.carts.by_id("cart-1")
    assert stored is not None
    assert [line.sku for line in stored.lines] == ["LAMPE-1"]
