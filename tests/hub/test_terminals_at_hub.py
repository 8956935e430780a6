"""Terminals from a manager's screen: let in with a code and four words, named, moved, taken out, asked for their log."""

import asyncio
from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from click.testing import CliRunner
from sqlalchemy import select

from kiosk.cli import main
from kiosk.domain.device import DeviceStatus
from kiosk.domain.pairing import (
    HeartbeatAnswer,
    PairingApproved,
    PairingBegun,
    PairingClosed,
    PairingFound,
    PairingStanding,
    PairingWaits,
    RecorderReport,
    pairing_words,
)
from kiosk.hub.services import Services
from kiosk.hub.store import audit_rows
from kiosk.hub.store.tables import pairings
from tests.hub.conftest import MovableClock, Terminal, enrolled
from tests.hub.staff_calls import hire

pytestmark = pytest.mark.anyio

KEY = bytes(range(32))
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 40


class Desk:
    """A manager signed in on a terminal."""

    def __init__(self, terminal: Terminal, token: str) -> None:
        self.terminal = terminal
        self._head = {"X-Staff-Token": token}

    async def post(self, path: str, body: object = None) -> httpx.Response:
        return await self.terminal.call("POST", path, headers=self._head, json=body)

    async def get(self, path: str) -> httpx.Response:
        return await self.terminal.call("GET", path, headers=self._head)


@pytest.fixture
async def marc(kiosk: Terminal) -> Desk:
    return await _desk(kiosk, "badge-marc", "4821")


@pytest.fixture
async def sam(services: Services, kiosk: Terminal) -> Desk:
    """Support, whose word counts in every store."""
    return Desk(kiosk, (await hire(services, kiosk, "support")).token)


async def _desk(terminal: Terminal, badge: str, pin: str) -> Desk:
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return Desk(terminal, answer.json()["session"]["token"])


async def _begin(client: httpx.AsyncClient, key: bytes = KEY) -> PairingBegun:
    said = {"profile": "kiosk", "public_key": key, "width": 1080, "height": 1920, "peripherals": ["camera"]}
    answer = await client.post("/api/pairing", content=msgspec.json.encode(said))
    assert answer.status_code == 201, answer.text
    return msgspec.json.decode(answer.content, type=PairingBegun)


async def _standing(client: httpx.AsyncClient, begun: PairingBegun, secret: str = "") -> PairingStanding:
    head = {"X-Pairing-Secret": secret or begun.secret}
    answer = await client.get(f"/api/pairing/{begun.id}", headers=head)
    standing: PairingStanding = msgspec.json.decode(answer.content, type=PairingStanding)
    return standing


def _actions(services: Services) -> list[tuple[str, str]]:
    with services.database.read() as connection:
        return [(link.entry.action, link.entry.subject) for link in audit_rows.after(connection, 0)]


async def test_a_new_terminal_is_let_in_once_by_who_compared_the_words(
    services: Services, client: httpx.AsyncClient, sam: Desk
) -> None:
    begun = await _begin(client)
    assert await _standing(client, begun) == PairingWaits()
    typed = f"{begun.code[:3]} {begun.code[3:]}".lower()
    found = msgspec.json.decode((await sam.post("/api/pairings/look", {"code": typed})).content, type=PairingFound)
    assert (found.words, found.width, found.peripherals) == (pairing_words(begun.code, KEY), 1080, ("camera",))
    assert found.words != pairing_words(begun.code, bytes(32)), "another key shows"
    nowhere = {"code": begun.code, "name": "Borne 6", "location_id": "nowhere"}
    assert (await sam.post("/api/pairings/approve", nowhere)).status_code == 422

    decision = nowhere | {"location_id": "paris"}
    answers = await asyncio.gather(*(sam.post("/api/pairings/approve", decision) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 404, 404]
    standing = await _standing(client, begun)
    assert isinstance(standing, PairingApproved)
    assert await _standing(client, begun, "guessed") == PairingClosed()
    device = standing.enrolment.device
    assert (device.name, device.location_id, device.profile) == ("Borne 6", "paris", "kiosk")
    new = Terminal(client, standing.enrolment)
    assert (await new.call("POST", "/api/devices/heartbeat", json={"version": "1"})).status_code == 200
    assert _actions(services) == [("terminal.admitted", device.code)]


async def test_codes_expire_are_refused_and_are_not_guessed(
    client: httpx.AsyncClient, marc: Desk, clock: MovableClock
) -> None:
    old = await _begin(client)
    clock.move(timedelta(minutes=10))
    assert (await marc.post("/api/pairings/look", {"code": old.code})).status_code == 404
    assert await _standing(client, old) == PairingClosed()

    begun = await _begin(client)
    assert (await marc.post("/api/pairings/refuse", {"code": begun.code})).status_code == 204
    assert await _standing(client, begun) == PairingClosed(is_refused=True)
    assert (await marc.post("/api/pairings/look", {"code": begun.code})).status_code == 404

    codes = [(await marc.post("/api/pairings/look", {"code": f"AAAAA{n}"})).status_code for n in range(9)]
    assert set(codes[:6]) == {404}
    assert codes[-1] == 429
    said = msgspec.json.encode({"profile": "kiosk", "public_key": KEY})
    asked = [(await client.post("/api/pairing", content=said)).status_code for _ in range(6)]
    assert asked == [201] * 5 + [429]


async def test_the_token_of_a_terminal_that_was_let_in_is_not_kept(
    services: Services, client: httpx.AsyncClient, marc: Desk, clock: MovableClock
) -> None:
    begun = await _begin(client)
    said = {"code": begun.code, "name": "Borne 9", "location_id": "lyon"}
    assert (await marc.post("/api/pairings/approve", said)).status_code == 200
    assert isinstance(await _standing(client, begun), PairingApproved)
    clock.move(timedelta(minutes=10))
    await services.pairings.sweep()
    with services.database.read() as connection:
        assert connection.execute(select(pairings.c.id)).all() == []


async def test_named_moved_and_taken_out(services: Services, sam: Desk, other_kiosk: Terminal) -> None:
    path = f"/api/terminals/{other_kiosk.device.id}"
    moved = {"name": "Borne du fond", "location_id": "lyon"}
    for _ in range(2):
        assert (await sam.post(f"{path}/change", moved)).status_code == 200
    assert (await sam.post(f"{path}/change", moved | {"location_id": "mars"})).status_code == 422
    beat = await other_kiosk.call("POST", "/api/devices/heartbeat", json={"version": "1", "location_id": "paris"})
    heard = msgspec.json.decode(beat.content, type=HeartbeatAnswer).device
    assert heard is not None
    assert (heard.name, heard.location_id) == ("Borne du fond", "lyon")

    assert (await sam.post(f"/api/terminals/{sam.terminal.device.id}/revoke")).status_code == 409
    assert (await sam.post(f"{path}/revoke")).status_code == 204
    assert (await sam.post(f"{path}/revoke")).status_code == 404
    refused = await other_kiosk.call("POST", "/api/devices/heartbeat", json={"version": "1"})
    assert refused.json()["code"] == "device_revoked"
    code = other_kiosk.device.code
    assert _actions(services) == [("terminal.changed", code), ("terminal.revoked", code)]


async def test_the_last_frame_and_the_log(services: Services, sam: Desk, other_kiosk: Terminal) -> None:
    path = f"/api/terminals/{other_kiosk.device.id}"
    assert (await sam.get(f"{path}/frame")).status_code == 404
    for wrong in (b"GIF89a", PNG + b"x" * 70_000):
        assert (await other_kiosk.call("POST", "/api/own/frame", content=wrong)).status_code == 422
    assert (await other_kiosk.call("POST", "/api/own/frame", content=PNG)).status_code == 204
    assert (await sam.get(f"{path}/frame")).content == PNG
    statuses = msgspec.json.decode((await sam.get("/api/devices")).content, type=list[DeviceStatus])
    taken = {status.device.code: status.frame_at for status in statuses}
    assert taken == {sam.terminal.device.code: None, other_kiosk.device.code: services.clock.now()}

    assert (await other_kiosk.call("POST", "/api/own/recorder", json={"text": "nobody asked"})).status_code == 204
    assert msgspec.json.decode((await sam.get(f"{path}/recorder")).content, type=RecorderReport) == RecorderReport()
    assert (await sam.post(f"{path}/recorder")).status_code == 204
    beat = await other_kiosk.call("POST", "/api/devices/heartbeat", json={"version": "1"})
    assert beat.json()["wants_recorder"]
    assert (await other_kiosk.call("POST", "/api/own/recorder", json={"text": "line"})).status_code == 204
    report = msgspec.json.decode((await sam.get(f"{path}/recorder")).content, type=RecorderReport)
    assert (report.text, report.received_at) == ("line", services.clock.now())
    beat = await other_kiosk.call("POST", "/api/devices/heartbeat", json={"version": "1"})
    assert not beat.json()["wants_recorder"]


async def test_a_manager_sees_and_changes_the_terminals_of_their_own_store_and_no_others(
    services: Services, client: httpx.AsyncClient, marc: Desk, other_kiosk: Terminal
) -> None:
    own = await enrolled(client, services, profile="tablet")
    begun = await _begin(client)
    paris = f"/api/terminals/{other_kiosk.device.id}"
    here = {"name": "x", "location_id": "lyon"}
    refused = {
        "take over another store's": await marc.post(f"{paris}/change", here),
        "rename another store's": await marc.post(f"{paris}/change", here | {"location_id": "paris"}),
        "give away one's own": await marc.post(
            f"/api/terminals/{own.device.id}/change", here | {"location_id": "paris"}
        ),
        "take out another store's": await marc.post(f"{paris}/revoke"),
        "ask for its log": await marc.post(f"{paris}/recorder"),
        "read its log": await marc.get(f"{paris}/recorder"),
        "look at its screen": await marc.get(f"{paris}/frame"),
        "let one in elsewhere": await marc.post(
            "/api/pairings/approve", here | {"code": begun.code, "location_id": "paris"}
        ),
    }
    for what, answer in refused.items():
        assert (answer.status_code, answer.json()["code"]) == (403, "place_not_yours"), what
    statuses = msgspec.json.decode((await marc.get("/api/devices")).content, type=list[DeviceStatus])
    assert {status.device.location_id for status in statuses} == {"lyon"}
    assert (await marc.post(f"/api/terminals/{own.device.id}/change", here)).status_code == 200
    assert (await marc.post("/api/pairings/approve", here | {"code": begun.code})).status_code == 200
    assert (await marc.post(f"/api/terminals/{own.device.id}/revoke")).status_code == 204
    assert [action for action, _ in _actions(services)] == ["terminal.changed", "terminal.admitted", "terminal.revoked"]


async def test_a_salesperson_changes_no_terminal(kiosk: Terminal, other_kiosk: Terminal) -> None:
    lea = await _desk(kiosk, "badge-lea", "1357")
    path = f"/api/terminals/{other_kiosk.device.id}"
    change = {"name": "x", "location_id": "lyon"}
    for answer in (
        await lea.post(f"{path}/change", change),
        await lea.post(f"{path}/revoke"),
        await lea.post(f"{path}/recorder"),
        await lea.get(f"{path}/frame"),
        await lea.post("/api/pairings/look", {"code": "AAAAAA"}),
    ):
        assert answer.status_code == 403


def test_list_of_a_hub_without_terminals_says_so(database_file: Path) -> None:
    listed = CliRunner().invoke(main, ["devices", "list", "--database", str(database_file)])
    assert (listed.exit_code, listed.output) == (0, "There is no terminal.\n")
