"""Credit at the hub: how long it holds, wherever the order is finished, and how it is put right."""

from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from msgspec.structs import replace

from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.credit import CreditCorrection, CreditedOrder, CreditShare, divided
from kiosk.domain.handoff import Handoff
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder
from kiosk.hub.finished_orders import FinishedTaken
from kiosk.hub.services import Services
from kiosk.hub.store import credit_rows
from kiosk.hub.store.address import DatabaseAddress
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled
from tests.hub.test_orders_at_hub import confirmed, line, order

pytestmark = pytest.mark.anyio


@pytest.fixture
def hub_database(database_file: Path) -> DatabaseAddress:
    """A file alone: no race of two databases is decided here."""
    return database_file


BOTH = (CreditShare("lea", 60), CreditShare("marc", 40))


async def _cart(services: Services, tablet: Terminal) -> Cart:
    """A lamp and a vase in Claire's cart, which Léa and Marc advised on."""
    claire = await services.customers.by_id("claire")
    assert claire is not None
    cart = await services.carts.of_customer(claire)
    code = await services.handoffs.offer_from_phone(cart.id)
    assert code is not None
    answer = await tablet.call("POST", "/api/handoffs/claim", json={"token": code.token})
    claimed = msgspec.convert(answer.json()["cart"], Cart)
    vase = CartEdit("vase", "VASE-1", 1, 1, Money(2000), NOON, "terminal", BOTH, NOON)
    edits = (*(replace(edit, credit=BOTH, credited_at=NOON) for edit in claimed.edits), vase)
    path = f"/api/carts/{cart.id}/edits"
    answer = await tablet.call("POST", path, json=msgspec.to_builtins(edits))
    return msgspec.json.decode(answer.content, type=Cart)


async def _shares(services: Services, order_id: str) -> dict[str, tuple[CreditShare, ...]]:
    return await services.database.fetch(lambda c: credit_rows.of_order(c, order_id))


@pytest.mark.parametrize(("days", "credited"), [(7, {"1": BOTH, "2": BOTH}), (8, {})])
async def test_credit_holds_for_the_days_of_the_rule_wherever_the_order_is_made(
    services: Services, kiosk: Terminal, clock: MovableClock, days: int, credited: dict[str, object]
) -> None:
    cart = await _cart(services, kiosk)
    clock.move(timedelta(days=days))
    lines = (line("1", credit=BOTH), line("2", "VASE-1", credit=BOTH))
    wanted: ReadyOrder = order("a", *lines, cart_id=cart.id, placed_at=clock.now())
    await confirmed(kiosk, wanted)
    assert await _shares(services, wanted.id) == credited


async def test_a_later_word_on_the_shares_counts_on_every_device(services: Services, kiosk: Terminal) -> None:
    cart = await _cart(services, kiosk)
    alone = (CreditShare("lea"),)
    later = tuple(replace(e, credit=alone, credited_at=NOON + timedelta(minutes=1)) for e in cart.edits)
    path = f"/api/carts/{cart.id}/edits"
    await kiosk.call("POST", path, json=msgspec.to_builtins(later))
    # What is heard last is not what was said last.
    answer = await kiosk.call("POST", path, json=msgspec.to_builtins(cart.edits))
    merged = msgspec.json.decode(answer.content, type=Cart)
    assert {one.credit for one in merged.lines} == {alone}


async def _finish(
    client: httpx.AsyncClient, services: Services, code: str, number: str, clock: MovableClock
) -> FinishedTaken:
    key = services.platform_keys.make(f"web-{number}")
    lines = [{"sku": "LAMPE-1", "quantity": 1, "unit_price": {"amount": 4900}}]
    body = {"number": number, "placed_at": clock.now().isoformat(), "code": code, "lines": lines}
    headers = {"Authorization": f"Bearer {key}"}
    first = await client.post("/api/web/orders", json=body, headers=headers)
    assert first.status_code == 200, first.text
    again = await client.post("/api/web/orders", json=body, headers=headers)
    assert again.json() == first.json()
    return msgspec.json.decode(first.content, type=FinishedTaken)


async def _code(services: Services, cart_id: str) -> Handoff:
    code = await services.handoffs.offer_from_phone(cart_id)
    assert code is not None
    assert code.holds_cart
    return code


async def test_finished_at_home_within_the_days_the_signed_code_carries_the_credit(
    client: httpx.AsyncClient, services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    cart = await _cart(services, kiosk)
    code = await _code(services, cart.id)
    clock.move(timedelta(days=5))
    taken = await _finish(client, services, code.url, "W-9", clock)
    assert taken.credit == "counted"
    # The same rate as at the counter: what the customer pays for the line, whatever the channel.
    paid = [(share, amount.amount) for share, amount in divided(Money(4900), BOTH)]
    (at_home,) = (await _shares(services, taken.order_id)).values()
    assert [(share, Money(4900).amount * share.percent // 100) for share in at_home] == paid
    left = await services.carts.by_id(cart.id)
    assert left is not None
    assert [one.sku for one in left.lines] == ["VASE-1"]

    clock.move(timedelta(days=3))
    late = await _code(services, cart.id)
    assert (await _finish(client, services, late.url, "W-10", clock)).credit == "none", (
        "its time is over: not signed again"
    )
    assert (await _finish(client, services, code.url, "W-11", clock)).credit == "expired"


async def test_nobody_writes_themselves_a_credit(
    client: httpx.AsyncClient, services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    cart = await _cart(services, kiosk)
    address = (await _code(services, cart.id)).url
    forged = address[:-1] + ("1" if address[-1] != "1" else "2")
    taken = await _finish(client, services, forged, "W-12", clock)
    assert taken.credit == "code_wrong"
    assert await _shares(services, taken.order_id) == {}


async def _signed_in(client: httpx.AsyncClient, services: Services, badge: str, pin: str) -> tuple[Terminal, str]:
    terminal = await enrolled(client, services, "lyon", "manager")
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return terminal, answer.json()["session"]["token"]


async def test_a_manager_puts_a_line_right_once_and_it_is_written_down(
    client: httpx.AsyncClient, services: Services, kiosk: Terminal
) -> None:
    await confirmed(kiosk, order("b", line("1", credit=(CreditShare("lea"),))))
    terminal, token = await _signed_in(client, services, "badge-marc", "4821")
    headers = {"X-Staff-Token": token}
    asked = CreditCorrection("c1", "order-b", "1", BOTH, "Plusieurs ont aidé")
    body = msgspec.to_builtins(asked)
    await terminal.call("POST", "/api/credit/corrections", headers=headers, json=body)
    answer = await terminal.call("POST", "/api/credit/corrections", headers=headers, json=body)
    assert answer.status_code == 200, answer.text
    put_right = msgspec.json.decode(answer.content, type=CreditedOrder)
    assert put_right.lines[0].shares == BOTH
    (made,) = put_right.corrections
    assert (made.before, made.after, made.staff_name) == ((CreditShare("lea"),), BOTH, "Marc Roy")
    log = await terminal.call("POST", "/api/audit/page", headers=headers, json={"action": "credit.corrected"})
    (entry,) = log.json()["entries"]
    assert entry["entry"]["subject"] == "K01-b/1"

    for wrong, code in (
        (replace(asked, id="c2", shares=(CreditShare("lea", 60),)), "credit_wrong"),
        (replace(asked, id="c3", shares=(CreditShare("nobody"),)), "person_unknown"),
        (replace(asked, id="c4", reason="  "), "reason_missing"),
        (replace(asked, id="c5", line_id="9"), "line_unknown"),
    ):
        answer = await terminal.call(
            "POST", "/api/credit/corrections", headers=headers, json=msgspec.to_builtins(wrong)
        )
        assert answer.json()["code"] == code
    other, seller = await _signed_in(client, services, "badge-lea", "1357")
    refused = await other.call("GET", "/api/credit/orders", headers={"X-Staff-Token": seller})
    assert (refused.status_code, refused.json()["code"]) == (403, "role_wrong")
