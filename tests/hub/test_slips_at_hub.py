"""A slip brought to any terminal: the hub has its order exactly once, whoever comes first, and believes nobody else's."""

import asyncio
import random
from datetime import timedelta

import httpx
import msgspec
import pytest
from msgspec.structs import replace

from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.order_code import signed_bytes, write
from kiosk.domain.order_in_code import PURPOSE, in_code, line_ids, person_of
from kiosk.domain.order_packing import encode
from kiosk.domain.slip import SeenOrder
from kiosk.hub.services import Services
from kiosk.hub.store import order_rows
from kiosk.hub_client.sealing import seal
from kiosk.hub_client.signatures import Ed25519DeviceSigner, new_private_key
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled

pytestmark = pytest.mark.anyio

GTINS = {"LAMPE-1": Gtin("03760000000017"), "VASE-1": Gtin("03760000000024")}
TOKEN = "SlipSlipSlipSlipSlip01"
SIGNER = Ed25519DeviceSigner(new_private_key())


def an_order(terminal: Terminal, token: str = TOKEN, number: int = 7) -> ReadyOrder:
    """A guest's: a lamp to take away, a vase by parcel."""
    lines = (
        OrderLine("", "LAMPE-1", 1, Money(4900), Fulfillment("take_now", "lyon"), promised_on=NOON.date()),
        OrderLine("", "VASE-1", 1, Money(2000), Fulfillment("home_delivery", "lyon"), "wait"),
    )
    return ReadyOrder(
        id=f"0197c3f0-1111-7222-8333-44445555{number:04}",
        idempotency_key=f"0197c3f0-1111-7222-8333-44445555{number:04}",
        number=f"{terminal.device.code}-{number:04}",
        placed_at=NOON - timedelta(minutes=5),
        lines=tuple(replace(line, id=line_id) for line_id, line in zip(line_ids(2), lines, strict=True)),
        delivery_fee=Money(490),
        tracking_token=token,
        contact=Contact("Paul Roy", "paul@exemple.fr"),
        address=Address("Paul Roy", "3 quai des Orfèvres", "69002", "Lyon"),
    )


def slip_of(order: ReadyOrder, services: Services, signer: Ed25519DeviceSigner = SIGNER) -> dict[str, str]:
    """What a terminal sends when somebody shows the order's slip."""
    person = seal(services.sealing_keys.all()[0], person_of(order), PURPOSE)
    code = in_code(order, GTINS, person)
    assert code is not None
    body = encode(code)
    assert body is not None
    signature = signer.sign(signed_bytes(order.tracking_token, body))
    return {"token": order.tracking_token, "code": write(body, signature)}


@pytest.fixture
async def maker(kiosk: Terminal) -> Terminal:
    """The kiosk that took the order; the hub knows its key."""
    key = msgspec.to_builtins(SIGNER.public_key)
    assert (await kiosk.call("POST", "/api/devices/key", json={"public_key": key})).status_code == 204
    return kiosk


async def shown(terminal: Terminal, slip: dict[str, str]) -> SeenOrder:
    answer = await terminal.call("POST", "/api/orders/slip", json=slip)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=SeenOrder)


async def refused(terminal: Terminal, slip: dict[str, str]) -> str:
    answer = await terminal.call("POST", "/api/orders/slip", json=slip)
    assert answer.status_code in {404, 422}, answer.text
    return str(answer.json()["code"])


async def place(terminal: Terminal, order: ReadyOrder) -> httpx.Response:
    headers = {"Idempotency-Key": order.idempotency_key}
    return await terminal.call("POST", "/api/orders", content=msgspec.json.encode(order), headers=headers)


async def test_an_order_that_never_arrived_is_put_back_and_its_terminal_finds_it_done(
    services: Services, maker: Terminal, other_kiosk: Terminal
) -> None:
    order = an_order(maker)
    seen = await shown(other_kiosk, slip_of(order, services))
    assert (seen.number, seen.is_put_back, seen.total) == (order.number, True, Money(7390))
    assert [line.outcome for line in seen.lines] == ["allocated", "allocated"]
    record = await services.orders.by_tracking_token(TOKEN)
    assert record is not None
    assert (record.device_code, record.location_id) == (maker.device.code, "lyon")
    assert (record.contact, record.address) == (order.contact, order.address)
    again = await shown(other_kiosk, slip_of(order, services))
    assert again == replace(seen, is_put_back=False)
    late = await place(maker, order)
    assert late.status_code == 200
    with services.database.read() as connection:
        assert order_rows.numbers(connection, maker.device.code) == [order.number]


async def test_an_order_that_is_there_is_shown_without_a_word_of_the_person(
    services: Services, maker: Terminal, other_kiosk: Terminal
) -> None:
    order = an_order(maker)
    assert (await place(maker, order)).status_code == 201
    answer = await other_kiosk.call("POST", "/api/orders/slip", json=slip_of(order, services))
    assert not any(word in answer.text for word in ("Paul", "Roy", "exemple.fr", "Orf"))
    seen = msgspec.json.decode(answer.content, type=SeenOrder)
    assert not seen.is_put_back
    assert seen == await shown(other_kiosk, {"token": TOKEN})


async def test_two_terminals_at_once_and_the_maker_too(
    services: Services, client: httpx.AsyncClient, maker: Terminal, other_kiosk: Terminal
) -> None:
    third = await enrolled(client, services, "paris")
    order = an_order(maker)
    slip = slip_of(order, services)
    first, second, sent = await asyncio.gather(shown(other_kiosk, slip), shown(third, slip), place(maker, order))
    assert first.lines == second.lines
    assert sent.status_code in {200, 201}
    assert [first.is_put_back, second.is_put_back, sent.status_code == 201].count(True) == 1


async def test_only_the_terminal_that_took_it_can_have_signed(
    services: Services, maker: Terminal, other_kiosk: Terminal
) -> None:
    order = an_order(maker)
    good = slip_of(order, services)
    forged = slip_of(order, services, Ed25519DeviceSigner(new_private_key()))
    assert await refused(other_kiosk, forged) == "slip_forged"
    assert await refused(other_kiosk, {**good, "token": "SlipSlipSlipSlipSlip02"}) == "slip_forged"
    assert await refused(other_kiosk, slip_of(an_order(other_kiosk), services)) == "slip_maker_unknown"
    assert await refused(other_kiosk, slip_of(replace(order, number="K99-0001"), services)) == "slip_maker_unknown"
    assert await refused(other_kiosk, {"token": TOKEN}) == "order_unknown"
    assert await services.orders.by_tracking_token(TOKEN) is None


async def test_a_key_made_later_does_not_spoil_slips_signed_before(
    services: Services, maker: Terminal, other_kiosk: Terminal
) -> None:
    order = an_order(maker)
    newer = Ed25519DeviceSigner(new_private_key())
    key = msgspec.to_builtins(newer.public_key)
    for _ in range(2):
        assert (await maker.call("POST", "/api/devices/key", json={"public_key": key})).status_code == 204
    assert (await shown(other_kiosk, slip_of(order, services))).is_put_back
    later = an_order(maker, "SlipSlipSlipSlipSlip09", 8)
    assert (await shown(other_kiosk, slip_of(later, services, newer))).number == later.number


async def test_a_revoked_terminals_promises_of_before_are_kept(
    services: Services, maker: Terminal, other_kiosk: Terminal, clock: MovableClock
) -> None:
    before, after = an_order(maker), replace(an_order(maker, "SlipSlipSlipSlipSlip02", 8), placed_at=NOON)
    assert await services.devices.revoke(maker.device.id)
    clock.move(timedelta(hours=1))
    assert (await shown(other_kiosk, slip_of(before, services))).is_put_back
    assert await refused(other_kiosk, slip_of(after, services)) == "slip_maker_revoked"


async def test_what_the_shop_cannot_place_is_refused_with_its_reason(
    services: Services, maker: Terminal, other_kiosk: Terminal
) -> None:
    cheap = replace(an_order(maker), lines=(replace(an_order(maker).lines[0], unit_price=Money(100)),))
    assert await refused(other_kiosk, slip_of(cheap, services)) == "price_changed"
    sealed = in_code(an_order(maker), GTINS, b"not sealed for this hub")
    assert sealed is not None
    body = encode(sealed)
    assert body is not None
    text = write(body, SIGNER.sign(signed_bytes(TOKEN, body)))
    assert await refused(other_kiosk, {"token": TOKEN, "code": text}) == "seal_broken"


async def test_hundreds_of_spoiled_slips_place_nothing(
    services: Services, maker: Terminal, other_kiosk: Terminal
) -> None:
    good = slip_of(an_order(maker), services)["code"]
    random_ = random.Random(7)
    for _ in range(400):
        place_ = random_.randrange(len(good))
        letter = random_.choice("0123456789.\0é#\u0660")
        spoiled = good[:place_] + letter + good[place_ + random_.randrange(3) :]
        if spoiled != good:
            code = await refused(other_kiosk, {"token": TOKEN, "code": spoiled})
            assert code in {"slip_damaged", "slip_forged", "slip_maker_unknown"}
    assert await services.orders.by_tracking_token(TOKEN) is None


async def test_a_terminal_enrolled_with_its_key_is_believed_at_once(
    services: Services, client: httpx.AsyncClient, other_kiosk: Terminal
) -> None:
    code = services.devices.make_code("lyon", "kiosk")
    assert isinstance(code, str)
    key = msgspec.to_builtins(SIGNER.public_key)
    body = {"code": code, "profile": "kiosk", "public_key": key}
    device = (await client.post("/api/devices/enrol", json=body)).json()["device"]
    order = replace(an_order(other_kiosk), number=f"{device['code']}-0007")
    assert (await shown(other_kiosk, slip_of(order, services))).is_put_back


@pytest.mark.parametrize("key", ["", "AAAA", "x" * 44, 7])
async def test_what_is_no_key_is_not_registered(kiosk: Terminal, key: object) -> None:
    assert (await kiosk.call("POST", "/api/devices/key", json={"public_key": key})).status_code == 400
