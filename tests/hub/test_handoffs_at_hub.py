"""Carts going from phone to terminal and back."""

from datetime import timedelta

import msgspec
import pytest

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.handoff import Handoff, HandoffRefused, check_character
from kiosk.domain.money import Money
from kiosk.hub.carts import PhoneCart
from kiosk.hub.services import Services
from tests.hub.conftest import NOON, MovableClock, Terminal

pytestmark = pytest.mark.anyio


async def _claim(terminal: Terminal, **body: str) -> dict[str, object]:
    answer = await terminal.call("POST", "/api/handoffs/claim", json=body)
    assert answer.status_code == 200
    outcome: dict[str, object] = answer.json()
    return outcome


def _json(cart: Cart) -> object:
    found: object = msgspec.json.decode(msgspec.json.encode(cart))
    return found


async def _phone_cart(services: Services) -> PhoneCart:
    phone = await services.carts.start()
    cart = await services.carts.add(phone.cart.id, "LAMPE-1", 2)
    assert isinstance(cart, Cart)
    return PhoneCart(cart, phone.token)


async def _offer(services: Services, cart_id: str) -> Handoff:
    handoff = await services.handoffs.offer_from_phone(cart_id)
    assert handoff is not None
    return handoff


async def test_cart_of_a_phone_opens_on_one_terminal_which_may_repeat(
    services: Services, kiosk: Terminal, other_kiosk: Terminal
) -> None:
    phone = await _phone_cart(services)
    handoff = await _offer(services, phone.cart.id)
    assert handoff.url.partition("#")[0] == f"https://hub.test/k/{handoff.token}"
    for _ in range(2):
        claimed = await _claim(kiosk, token=handoff.token)
        assert claimed == {"type": "claimed", "cart": _json(phone.cart)}
        assert phone.cart.edits
    assert await _claim(other_kiosk, token=handoff.token) == {"type": "refused", "reason": "claimed_elsewhere"}
    assert await _claim(other_kiosk, short_code=handoff.short_code) == {
        "type": "refused",
        "reason": "claimed_elsewhere",
    }


async def test_short_code_opens_the_cart_however_it_is_typed(services: Services, kiosk: Terminal) -> None:
    handoff = await _offer(services, (await _phone_cart(services)).cart.id)
    typed = f"{handoff.short_code[:3].lower()} {handoff.short_code[3:]}"
    assert (await _claim(kiosk, short_code=typed))["type"] == "claimed"


async def test_code_is_refused_when_it_ended_and_unknown_when_it_never_was(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    handoff = await _offer(services, (await _phone_cart(services)).cart.id)
    clock.move(timedelta(minutes=10))
    assert await _claim(kiosk, token=handoff.token) == {"type": "refused", "reason": "expired"}
    unknown = {"type": "refused", "reason": "unknown"}
    assert await _claim(kiosk, token="A" * 22) == unknown
    assert await _claim(kiosk, token="../../etc") == unknown
    assert await _claim(kiosk, short_code="22222" + check_character("22222")) == unknown


async def test_renewed_code_leaves_the_former_one_alive(services: Services, kiosk: Terminal) -> None:
    cart_id = (await _phone_cart(services)).cart.id
    first, second = await _offer(services, cart_id), await _offer(services, cart_id)
    assert first.token != second.token
    assert (await _claim(kiosk, token=first.token))["type"] == "claimed"


async def test_known_customers_cart_arrives_masked(services: Services, kiosk: Terminal) -> None:
    customer = await services.customers.by_login_token("login-claire")
    assert customer is not None
    cart = await services.carts.of_customer(customer)
    handoff = await _offer(services, cart.id)
    answer = await kiosk.call("POST", "/api/handoffs/claim", json={"token": handoff.token})
    body = answer.json()["cart"]
    assert body["price_group_id"] == "pro"
    assert body["customer"] == {
        "id": "claire",
        "first_name": "Claire",
        "masked_contact": "c•••@exemple.fr",
        "masked_address": "12 rue …, 69002 Lyon",
        "member_since_year": None,
    }
    for private in ("claire@", "Morel", "Lilas"):
        assert private not in answer.text


async def test_cart_of_a_terminal_continues_on_a_phone(services: Services, kiosk: Terminal) -> None:
    cart = Cart("made-here", 0, NOON, (LineItem("a", "VASE-1", 3, Money(2000)),))
    answer = await kiosk.call("POST", "/api/handoffs", json=msgspec.to_builtins(cart))
    handoff = msgspec.json.decode(answer.content, type=Handoff)
    opened = await services.handoffs.open_on_phone(handoff.token)
    assert isinstance(opened, PhoneCart)
    assert [(line.sku, line.quantity) for line in opened.cart.lines] == [("VASE-1", 3)]
    assert await services.carts.of_phone(opened.token) == opened.cart
    assert await services.handoffs.open_on_phone(handoff.token) == HandoffRefused("claimed_elsewhere")
    assert await services.handoffs.open_on_phone(handoff.token, opened.token) == opened


async def test_photograph_of_a_phones_code_opens_nothing_on_another_phone(services: Services) -> None:
    handoff = await _offer(services, (await _phone_cart(services)).cart.id)
    assert await services.handoffs.open_on_phone(handoff.token) == HandoffRefused("for_terminals")


async def test_guests_lines_join_the_customers_cart_at_sign_in(services: Services) -> None:
    guest = await _phone_cart(services)
    customer = await services.customers.by_login_token("login-claire")
    assert customer is not None
    merged = await services.carts.merge_into_customer(guest.cart.id, customer)
    assert [(line.sku, line.quantity) for line in merged.lines] == [("LAMPE-1", 3)]
    assert await services.carts.of_phone(guest.token) is None
