"""A cart with two sides at the hub: edits of terminals and phones, orders, sign-in, and who may see it."""

from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import func, select

from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.cart_merge import taken
from kiosk.domain.handoff import Handoff, HandoffRefused
from kiosk.domain.money import Money
from kiosk.hub.carts import PhoneCart
from kiosk.hub.services import Services
from kiosk.hub.store.tables import cart_edits, carts
from tests.hub.conftest import NOON, MovableClock, Terminal

pytestmark = pytest.mark.anyio


def _edit(id_: str, sku: str = "VASE-1", pieces: int = 1) -> CartEdit:
    return CartEdit(id_, sku, pieces, pieces, Money(2000), NOON, "terminal")


async def _phone_cart(services: Services) -> PhoneCart:
    phone = await services.carts.start()
    cart = await services.carts.add(phone.cart.id, "LAMPE-1", 2)
    assert isinstance(cart, Cart)
    return PhoneCart(cart, phone.token)


async def _opened(services: Services, terminal: Terminal, cart_id: str) -> Cart:
    handoff = await services.handoffs.offer_from_phone(cart_id)
    assert handoff is not None
    answer = await terminal.call("POST", "/api/handoffs/claim", json={"token": handoff.token})
    return msgspec.convert(answer.json()["cart"], Cart)


async def _send(terminal: Terminal, cart_id: str, *edits: CartEdit) -> Cart:
    answer = await terminal.call("POST", f"/api/carts/{cart_id}/edits", json=msgspec.to_builtins(edits))
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Cart)


def _pieces(cart: Cart | None) -> dict[str, int]:
    return {line.sku: line.quantity for line in cart.lines} if cart else {}


async def _topics_since(terminal: Terminal, cart_id: str, cursor: str) -> list[object]:
    answer = await terminal.call("GET", "/api/feed", params={"cursor": cursor, "topics": f"cart/{cart_id}"})
    return [(change["kind"], change["value"]) for change in answer.json()["changes"]]


async def _cursor(terminal: Terminal) -> str:
    answer = await terminal.call("GET", "/api/feed/snapshot", params={"topics": "nothing"})
    return str(msgspec.json.decode(answer.content.splitlines()[0])["cursor"])


async def test_edits_count_once_and_are_seen_on_the_phone(services: Services, kiosk: Terminal) -> None:
    phone = await _phone_cart(services)
    await _opened(services, kiosk, phone.cart.id)
    cursor = await _cursor(kiosk)
    first = await _send(kiosk, phone.cart.id, _edit("e-1"))
    again = await _send(kiosk, phone.cart.id, _edit("e-1"))
    assert again == first
    assert (first.version, _pieces(first)) == (phone.cart.version + 1, {"LAMPE-1": 2, "VASE-1": 1})
    assert _pieces(await services.carts.of_phone(phone.token)) == _pieces(first)
    told = await _topics_since(kiosk, phone.cart.id, cursor)
    assert told == [("cart", {"version": first.version})], "the second time woke nobody"
    read = await kiosk.call("GET", f"/api/carts/{phone.cart.id}")
    assert msgspec.json.decode(read.content, type=Cart) == first


async def test_both_sides_edit_without_hearing_of_each_other(services: Services, kiosk: Terminal) -> None:
    phone = await _phone_cart(services)
    seen = await _opened(services, kiosk, phone.cart.id)
    await services.carts.add(phone.cart.id, "LAMPE-1", 1)
    await services.carts.add(phone.cart.id, "VASE-1", 1)
    merged = await _send(kiosk, phone.cart.id, *taken(seen.edits, "LAMPE-1", 2), _edit("e-1", "VASE-1", 2))
    # The terminal emptied the line that it saw; what the phone added to it meanwhile stays.
    assert _pieces(merged) == {"LAMPE-1": 1, "VASE-1": 3}


async def test_a_terminal_reads_and_writes_carts_it_opened_and_no_others(
    services: Services, kiosk: Terminal, other_kiosk: Terminal, clock: MovableClock
) -> None:
    phone = await _phone_cart(services)
    await _opened(services, kiosk, phone.cart.id)
    body = msgspec.to_builtins([_edit("e-1")])
    for method, path in (("GET", ""), ("POST", "/edits")):
        refused = await other_kiosk.call(method, f"/api/carts/{phone.cart.id}{path}", json=body)
        assert (refused.status_code, refused.json()["code"]) == (403, "cart_not_opened_here")
        unknown = await kiosk.call(method, f"/api/carts/nobody{path}", json=body)
        assert (unknown.status_code, unknown.json()["code"]) == (404, "cart_unknown")
    clock.move(timedelta(hours=25))
    late = await kiosk.call("POST", f"/api/carts/{phone.cart.id}/edits", json=body)
    assert late.status_code == 403


async def test_a_revoked_terminal_reads_its_carts_no_more(services: Services, kiosk: Terminal) -> None:
    phone = await _phone_cart(services)
    await _opened(services, kiosk, phone.cart.id)
    read = await kiosk.call("GET", f"/api/carts/{phone.cart.id}")
    assert (read.status_code, "kiosk-hub-time" in read.headers) == (200, True)
    assert await services.devices.revoke(kiosk.device.id)
    refused = await kiosk.call("GET", f"/api/carts/{phone.cart.id}")
    assert (refused.status_code, refused.json()["code"]) == (401, "device_revoked")


async def test_what_is_ordered_leaves_once_also_what_the_hub_hears_of_later(
    services: Services, kiosk: Terminal
) -> None:
    phone = await _phone_cart(services)
    await _opened(services, kiosk, phone.cart.id)
    cursor = await _cursor(kiosk)
    answer = await kiosk.call(
        "POST", "/api/orders", json=_order(phone.cart.id, "LAMPE-1", 3), headers={"Idempotency-Key": "k" * 22}
    )
    assert answer.status_code == 201, answer.text
    assert await _topics_since(kiosk, phone.cart.id, cursor)
    assert _pieces(await services.carts.of_phone(phone.token)) == {}
    # The third piece was added on the terminal; its edit comes after the order, and is ordered all the same.
    assert _pieces(await _send(kiosk, phone.cart.id, _edit("e-1", "LAMPE-1", 1))) == {}
    assert _pieces(await services.carts.add(phone.cart.id, "LAMPE-1", 1)) == {"LAMPE-1": 1}  # type: ignore[arg-type]


def _order(cart_id: str, sku: str, quantity: int) -> dict[str, object]:
    price = {"amount": 4900, "currency": "EUR"}
    way = {"kind": "take_now", "location_id": "lyon"}
    line = {"id": "1", "sku": sku, "quantity": quantity, "unit_price": price, "fulfillment": way}
    return {
        "id": "o-1",
        "idempotency_key": "k" * 22,
        "number": "K01-0001",
        "placed_at": NOON.isoformat(),
        "lines": [line],
        "delivery_fee": {"amount": 0, "currency": "EUR"},
        "tracking_token": "T" * 22,
        "contact": {"email": "zoe@exemple.fr"},
        "cart_id": cart_id,
    }


async def test_a_cart_that_joined_a_customers_is_found_there(
    services: Services, kiosk: Terminal, other_kiosk: Terminal
) -> None:
    phone = await _phone_cart(services)
    await _opened(services, kiosk, phone.cart.id)
    customer = await services.customers.by_login_token("login-claire")
    assert customer is not None
    mine = await services.carts.merge_into_customer(phone.cart.id, customer)
    moved = await _send(kiosk, phone.cart.id, _edit("e-1"))
    assert (moved.id, _pieces(moved)) == (mine.id, {"LAMPE-1": 3, "VASE-1": 1})
    assert moved.customer is not None
    assert await services.carts.of_phone(phone.token) is None
    assert (await other_kiosk.call("GET", f"/api/carts/{phone.cart.id}")).status_code == 403


async def _kiosk_code(terminal: Terminal, cart: Cart) -> str:
    answer = await terminal.call("POST", "/api/handoffs", json=msgspec.to_builtins(cart))
    return msgspec.json.decode(answer.content, type=Handoff).token


async def test_a_kiosks_code_gives_nobodys_cart_away(services: Services, kiosk: Terminal) -> None:
    customer = await services.customers.by_login_token("login-claire")
    assert customer is not None
    claires = await _opened(services, kiosk, (await services.carts.of_customer(customer)).id)
    token = await _kiosk_code(kiosk, claires)
    for stranger in (None, "paul"):
        assert await services.handoffs.open_on_phone(token, "", stranger) == HandoffRefused("for_its_customer")
    opened = await services.handoffs.open_on_phone(token, "", "claire")
    assert isinstance(opened, PhoneCart), "whoever came first did not use it up"
    assert opened.cart.id == claires.id
    assert await services.carts.of_phone(opened.token) is None, "a cookie must not open a customer's cart"

    phone = await _phone_cart(services)
    token = await _kiosk_code(kiosk, await _opened(services, kiosk, phone.cart.id))
    assert await services.handoffs.open_on_phone(token) == HandoffRefused("on_another_phone")
    mine = await services.handoffs.open_on_phone(token, phone.token)
    assert isinstance(mine, PhoneCart)
    assert mine.cart.id == phone.cart.id


async def test_guests_carts_go_after_a_month_and_customers_stay(services: Services, clock: MovableClock) -> None:
    phone = await _phone_cart(services)
    customer = await services.customers.by_login_token("login-claire")
    assert customer is not None
    kept = await services.carts.of_customer(customer)
    clock.move(timedelta(days=31))
    await services.carts.start()
    assert await services.carts.of_phone(phone.token) is None
    assert (await services.carts.of_customer(customer)).id == kept.id

    def count(table: object) -> int:
        with services.database.read() as connection:
            return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]

    assert (count(carts), count(cart_edits)) == (2, 1)


async def test_edits_of_no_consequence_are_forgotten_after_a_week(services: Services, clock: MovableClock) -> None:
    phone = await _phone_cart(services)
    for _ in range(5):
        await services.carts.add(phone.cart.id, "VASE-1")
        await services.carts.change_quantity(phone.cart.id, "VASE-1", -1)
    clock.move(timedelta(days=8))
    cart = await services.carts.add(phone.cart.id, "VASE-1")
    assert isinstance(cart, Cart)
    assert len(cart.edits) == 2
    assert _pieces(cart) == {"LAMPE-1": 2, "VASE-1": 1}
