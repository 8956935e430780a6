"""Orders that terminals keep closed: placed, opened for staff, mended, given up; and two decisions never taken at once."""

import asyncio
import base64
from typing import Any

import httpx
import msgspec
import pytest

from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed, ReadyOrder
from kiosk.hub.auth.sealing import new_key
from kiosk.hub.services import Services
from kiosk.hub_client.sealing import seal
from kiosk.ports.order_desk import OpenedOrder
from kiosk.ports.outbox import ORDER
from tests.hub.conftest import NOON, Terminal
from tests.hub.test_orders_at_hub import line, order, reserved

pytestmark = pytest.mark.anyio


def sealed(services: Services, wanted: ReadyOrder) -> bytes:
    return seal(services.sealing_keys.all()[0], msgspec.json.encode(wanted), ORDER)


async def send(terminal: Terminal, services: Services, wanted: ReadyOrder, body: bytes | None = None) -> httpx.Response:
    headers = {"Idempotency-Key": wanted.idempotency_key, "Content-Type": "application/octet-stream"}
    content = sealed(services, wanted) if body is None else body
    return await terminal.call("POST", "/api/orders/sealed", headers=headers, content=content)


async def staff_of(terminal: Terminal) -> dict[str, str]:
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": "badge-lea", "pin": "1357"})
    return {"X-Staff-Token": answer.json()["session"]["token"]}


def given_up(wanted: ReadyOrder) -> dict[str, Any]:
    return {"order_id": wanted.id, "number": wanted.number, "reason": "Le client ne veut plus"}


async def test_a_sealed_order_is_placed_once_and_answered_as_an_open_one(services: Services, kiosk: Terminal) -> None:
    wanted = order("1", line("a"))
    first, again = await send(kiosk, services, wanted), await send(kiosk, services, wanted)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.content == again.content
    plain = await kiosk.call(
        "POST", "/api/orders", headers={"Idempotency-Key": "key-1"}, json=msgspec.to_builtins(wanted)
    )
    assert (plain.status_code, plain.content) == (200, first.content)
    assert await reserved(services) == {"lyon": 1, "depot": 0}
    refused = await send(kiosk, services, order("2"))
    assert (refused.status_code, refused.json()["code"]) == (422, "lines_wrong")


async def test_what_this_hub_cannot_open_is_refused_in_its_own_words(services: Services, kiosk: Terminal) -> None:
    wanted = order("1", line("a"))
    stranger, _ = new_key(NOON)
    unknown = await send(kiosk, services, wanted, seal(stranger, msgspec.json.encode(wanted), ORDER))
    good = sealed(services, wanted)
    broken = await send(kiosk, services, wanted, good[:-1] + bytes([good[-1] ^ 1]))
    slip = await send(
        kiosk, services, wanted, seal(services.sealing_keys.all()[0], msgspec.json.encode(wanted), b"slip")
    )
    nonsense = await send(kiosk, services, wanted, seal(services.sealing_keys.all()[0], b'{"paul": 1}', ORDER))
    other_key = await send(kiosk, services, order("2", line("a")), sealed(services, wanted))
    found = [(answer.status_code, answer.json()["code"]) for answer in (unknown, broken, slip, nonsense, other_key)]
    assert found == [
        (422, "sealing_key_unknown"),
        (422, "seal_broken"),
        (422, "seal_broken"),
        (422, "body_wrong"),
        (422, "body_wrong"),
    ]
    assert "paul" not in nonsense.text
    assert await reserved(services) == {"lyon": 0, "depot": 0}


async def test_staff_who_are_signed_in_see_inside_and_nobody_else(services: Services, kiosk: Terminal) -> None:
    wanted = order("1", line("a"))
    nobody = await kiosk.call("POST", "/api/orders/open", content=sealed(services, wanted))
    assert (nobody.status_code, nobody.json()["code"]) == (401, "staff_unknown")
    staff = await staff_of(kiosk)
    opened = await kiosk.call("POST", "/api/orders/open", headers=staff, content=sealed(services, wanted))
    assert msgspec.json.decode(opened.content, type=OpenedOrder) == OpenedOrder(wanted, "public")
    assert await reserved(services) == {"lyon": 0, "depot": 0}


async def test_a_mended_order_adds_nothing_when_the_refused_one_arrived_after_all(
    services: Services, kiosk: Terminal
) -> None:
    first = order("1", line("a"))
    mended = msgspec.structs.replace(
        first, idempotency_key="key-1b", replaces_keys=("key-1",), lines=(line("a", quantity=3),)
    )
    late = await send(kiosk, services, first)
    assert late.status_code == 201
    answer = await send(kiosk, services, mended)
    assert (answer.status_code, answer.content) == (200, late.content)
    assert msgspec.json.decode(answer.content, type=OrderConfirmed).total == Money(4900)

    other = order("2", line("a", "VASE-1"))
    better = msgspec.structs.replace(
        other, idempotency_key="key-2b", replaces_keys=("key-2",), lines=(line("a", "VASE-1", quantity=2),)
    )
    assert (await send(kiosk, services, better)).status_code == 201
    behind = await send(kiosk, services, other)
    assert (behind.status_code, behind.json()["code"]) == (422, "key_reused")
    assert (await reserved(services, "VASE-1"))["lyon"] == 2


async def test_an_order_given_up_is_never_placed_by_a_late_try(services: Services, kiosk: Terminal) -> None:
    wanted = order("1", line("a"))
    assert (await kiosk.call("POST", "/api/orders/cancel", json=given_up(wanted))).status_code == 401
    staff = await staff_of(kiosk)
    for _ in range(2):
        answer = await kiosk.call("POST", "/api/orders/cancel", headers=staff, json=given_up(wanted))
        assert (answer.status_code, answer.json()) == (200, {"type": "cancelled"})
    late = await send(kiosk, services, wanted)
    assert (late.status_code, late.json()["code"]) == (422, "order_cancelled")
    assert await reserved(services) == {"lyon": 0, "depot": 0}

    arrived = order("2", line("a"))
    confirmed = await send(kiosk, services, arrived)
    answer = await kiosk.call("POST", "/api/orders/cancel", headers=staff, json=given_up(arrived))
    assert answer.json()["type"] == "arrived"
    assert answer.json()["confirmed"] == confirmed.json()


async def test_the_slip_of_an_order_given_up_tells_its_shopper(services: Services, kiosk: Terminal) -> None:
    wanted, other = order("1", line("a")), order("2", line("a"))
    staff = await staff_of(kiosk)
    along = base64.b64encode(sealed(services, wanted)).decode()
    for given, is_told in ((other, False), (wanted, True)):
        body = {**given_up(given), "sealed": along}
        assert (await kiosk.call("POST", "/api/orders/cancel", headers=staff, json=body)).status_code == 200
        assert await services.orders.was_given_up(wanted.tracking_token) == is_told


async def test_placing_and_giving_up_at_once_is_one_or_the_other(services: Services, kiosk: Terminal) -> None:
    staff = await staff_of(kiosk)
    for n in range(8):
        wanted = order(str(n), line("a", "VASE-1", if_gone="wait"))
        placed, cancelled = await asyncio.gather(
            send(kiosk, services, wanted),
            kiosk.call("POST", "/api/orders/cancel", headers=staff, json=given_up(wanted)),
        )
        assert (placed.status_code, cancelled.json()["type"]) in {(201, "arrived"), (422, "cancelled")}
