"""Keys at the hub: rotated, revoked, told to terminals; and the codes they sign."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.domain.cart import Cart
from kiosk.domain.cart_code import SealedCode, problem_of, read
from kiosk.domain.handoff import Handoff
from kiosk.domain.signing_key import SigningKey
from kiosk.hub.auth.signing import UnknownKey
from kiosk.hub.services import Services
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub_client.signatures import Ed25519Verifier
from tests.hub.conftest import NOON, TOPICS, MovableClock, Terminal, written

pytestmark = pytest.mark.anyio


async def _offer(services: Services) -> Handoff:
    cart = (await services.carts.start()).cart
    await services.carts.add(cart.id, "LAMPE-1", 2)
    handoff = await services.handoffs.offer_from_phone(cart.id)
    assert handoff is not None
    return handoff


def _sealed(handoff: Handoff) -> SealedCode:
    sealed = read(handoff.token, handoff.url.partition("#")[2])
    assert isinstance(sealed, SealedCode)
    return sealed


def _is_signed(sealed: SealedCode, key: SigningKey) -> bool:
    return Ed25519Verifier().is_signed(key.public_key, sealed.signed, sealed.signature)


async def _keys_in_feed(terminal: Terminal) -> dict[str, SigningKey]:
    answer = await terminal.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    rows = [msgspec.json.decode(row) for row in answer.content.splitlines()[1:]]
    return {row["key"]: msgspec.convert(row["value"], SigningKey) for row in rows if row["kind"] == "signing_key"}


async def test_a_phones_code_holds_the_cart_signed_with_the_key_in_the_feed(
    services: Services, kiosk: Terminal
) -> None:
    handoff = await _offer(services)
    sealed = _sealed(handoff)
    (key,) = (await _keys_in_feed(kiosk)).values()
    assert handoff.holds_cart
    assert _is_signed(sealed, key)
    assert problem_of(sealed.cart, key, NOON) is None
    assert [(line.gtin, line.quantity) for line in sealed.cart.lines] == [("03760000000017", 2)]
    assert sealed.cart.expires_at == handoff.expires_at
    assert b"private" not in msgspec.json.encode(key)


async def test_a_known_customers_code_holds_the_group_and_nothing_of_the_person(services: Services) -> None:
    customer = await services.customers.by_login_token("login-claire")
    assert customer is not None
    cart = await services.carts.of_customer(customer)
    handoff = await services.handoffs.offer_from_phone(cart.id)
    assert handoff is not None
    written = msgspec.json.encode(_sealed(handoff).cart)
    assert b'"price_group_id":"pro"' in written
    assert not any(private in written for private in (b"claire", b"Claire", b"exemple.fr", b"Lilas"))


async def test_after_a_rotation_the_new_key_signs_and_the_old_one_is_believed_to_its_end(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    shown = _sealed(await _offer(services))
    services.signing_keys.rotate()
    fresh = _sealed(await _offer(services))
    keys = await _keys_in_feed(kiosk)
    old, new = keys[shown.cart.key_id], keys[fresh.cart.key_id]
    assert old != new
    assert _is_signed(fresh, new)
    assert problem_of(shown.cart, old, NOON) is None
    clock.move(timedelta(days=2))
    services.signing_keys.rotate()
    assert old.id not in await _keys_in_feed(kiosk)


async def test_a_rotation_reaches_terminals_as_changes(services: Services, kiosk: Terminal) -> None:
    first = await kiosk.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    cursor = msgspec.json.decode(first.content.splitlines()[0])["cursor"]
    services.signing_keys.rotate()
    delta = await kiosk.call("GET", "/api/feed", params={"cursor": cursor, "topics": TOPICS})
    assert [change["kind"] for change in delta.json()["changes"]] == ["signing_key", "signing_key"]


async def test_revoking_the_key_that_signs_makes_another(services: Services, kiosk: Terminal) -> None:
    shown = _sealed(await _offer(services))
    new = services.signing_keys.revoke(shown.cart.key_id)
    assert isinstance(new, SigningKey)
    assert (await _keys_in_feed(kiosk))[shown.cart.key_id].is_revoked
    assert _sealed(await _offer(services)).cart.key_id == new.id
    unknown = services.signing_keys.revoke("00000000")
    assert isinstance(unknown, UnknownKey)
    assert set(unknown.known) == {new.id, shown.cart.key_id}


async def test_an_ended_key_keeps_no_private_half(services: Services) -> None:
    (first,) = services.signing_keys.all()
    services.signing_keys.rotate()
    with services.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT id, private_key IS NULL FROM signing_keys").all()
    assert dict(map(tuple, rows))[first.id] == 1


async def test_a_big_cart_is_left_to_the_hub(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.domain.cart_code.MOST_LINES", 0)
    handoff = await _offer(services)
    assert not handoff.holds_cart
    assert "#" not in handoff.url


async def test_a_terminal_that_read_the_code_comes_for_the_live_cart_late(
    services: Services, kiosk: Terminal, other_kiosk: Terminal, clock: MovableClock
) -> None:
    handoff = await _offer(services)
    scanned = (clock.now() + timedelta(minutes=9)).isoformat()
    clock.move(timedelta(hours=3))

    async def claim(terminal: Terminal, **more: str) -> object:
        answer = await terminal.call("POST", "/api/handoffs/claim", json={"token": handoff.token, **more})
        return answer.json().get("reason", answer.json()["type"])

    assert await claim(kiosk) == "expired"
    late = (clock.now() - timedelta(minutes=1)).isoformat()
    assert await claim(kiosk, scanned_at=late) == "expired"
    assert await claim(kiosk, scanned_at=scanned) == "claimed"
    assert await claim(other_kiosk, scanned_at=scanned) == "claimed_elsewhere"
    wrong = await kiosk.call("POST", "/api/handoffs/claim", json={"token": "t" * 22, "scanned_at": "2026-03-10T12:00"})
    assert wrong.status_code == 400


async def test_lines_ordered_from_a_code_leave_the_cart_of_the_phone(services: Services, kiosk: Terminal) -> None:
    phone = await services.carts.start()
    await services.carts.add(phone.cart.id, "LAMPE-1", 1)
    await services.carts.add(phone.cart.id, "VASE-1", 1)
    order = {
        "id": "o-1",
        "idempotency_key": "k" * 22,
        "number": "K01-0001",
        "placed_at": NOON.isoformat(),
        "lines": [
            {
                "id": "made-at-the-terminal",
                "sku": "LAMPE-1",
                "quantity": 1,
                "unit_price": {"amount": 4900, "currency": "EUR"},
                "fulfillment": {"kind": "take_now", "location_id": "lyon"},
            }
        ],
        "delivery_fee": {"amount": 0, "currency": "EUR"},
        "tracking_token": "T" * 22,
        "contact": {"email": "zoe@exemple.fr"},
        "cart_id": phone.cart.id,
    }
    answer = await kiosk.call("POST", "/api/orders", json=order, headers={"Idempotency-Key": "k" * 22})
    assert answer.status_code == 201, answer.text
    left = await services.carts.by_id(phone.cart.id)
    assert isinstance(left, Cart)
    assert [line.sku for line in left.lines] == ["VASE-1"]


def test_a_new_database_is_nobody_elses_to_read(database_file: Path) -> None:
    assert database_file.stat().st_mode & 0o077 == 0


def test_keys_are_changed_on_the_command_line(hub_database: DatabaseAddress, services: Services) -> None:
    def run(*arguments: str) -> str:
        done = CliRunner().invoke(main, ["keys", *arguments, "--database", written(hub_database)])
        assert done.exit_code == 0, done.output
        return done.output

    (first,) = services.signing_keys.all()
    assert run("rotate").endswith("signs now\n")
    assert run("revoke", first.id).startswith(f"{first.id} is revoked, ")
    assert "revoked" in run("list")
    unknown = CliRunner().invoke(main, ["keys", "revoke", "00000000", "--database", written(hub_database)])
    assert unknown.exit_code == 1
    assert "there is no key" in unknown.output
