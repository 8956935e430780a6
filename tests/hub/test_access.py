"""Who gets in: terminals by code and token, staff by badge and PIN."""

from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from kiosk.hub.services import Services
from kiosk.hub.store.tables import METADATA
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled

pytestmark = pytest.mark.anyio

DEVICE_CALLS = [
    ("POST", "/api/devices/heartbeat"),
    ("POST", "/api/handoffs/claim"),
    ("POST", "/api/handoffs"),
    ("GET", "/api/carts/x"),
    ("POST", "/api/orders"),
    ("POST", "/api/stock/levels"),
    ("POST", "/api/staff/sign-in"),
    ("GET", "/api/feed/snapshot?topics=catalogue"),
    ("GET", "/api/feed?cursor=x&topics=catalogue"),
    ("GET", "/api/feed/stream?topics=catalogue"),
]
STAFF_CALLS = [("GET", "/api/devices"), ("GET", "/api/orders")]


async def test_enrolment_gives_an_identity_and_a_code_works_once(
    client: httpx.AsyncClient, services: Services, kiosk: Terminal
) -> None:
    assert (kiosk.device.code, kiosk.device.location_id, kiosk.device.profile) == ("K01", "lyon", "kiosk")
    code = services.devices.make_code("lyon", "tablet")
    wrong_profile = await client.post("/api/devices/enrol", json={"code": code, "profile": "kiosk"})
    assert (wrong_profile.status_code, wrong_profile.json()["code"]) == (422, "enrolment_code_wrong")
    typed = str(code).lower().replace("-", " ")
    first = await client.post("/api/devices/enrol", json={"code": typed, "profile": "tablet"})
    assert (first.status_code, first.json()["device"]["code"]) == (200, "T01")
    again = await client.post("/api/devices/enrol", json={"code": code, "profile": "tablet"})
    assert (again.status_code, again.json()["code"]) == (422, "enrolment_code_wrong")


async def test_enrolment_is_refused_with_an_expired_code(
    client: httpx.AsyncClient, services: Services, clock: MovableClock
) -> None:
    code = services.devices.make_code("lyon", "kiosk")
    clock.move(timedelta(hours=2))
    answer = await client.post("/api/devices/enrol", json={"code": code, "profile": "kiosk"})
    assert answer.json()["code"] == "enrolment_code_wrong"


async def test_guessing_enrolment_codes_is_slowed_down(
    client: httpx.AsyncClient, services: Services, clock: MovableClock
) -> None:
    for _ in range(10):
        assert (await client.post("/api/devices/enrol", json={"code": "X", "profile": "kiosk"})).status_code == 422
    code = services.devices.make_code("lyon", "kiosk")
    body = {"code": code, "profile": "kiosk"}
    stopped = await client.post("/api/devices/enrol", json=body)
    assert stopped.status_code == 429
    assert int(stopped.headers["Retry-After"]) > 0
    clock.move(timedelta(seconds=61))
    assert (await client.post("/api/devices/enrol", json=body)).status_code == 200


@pytest.mark.parametrize(("method", "path"), DEVICE_CALLS + STAFF_CALLS)
async def test_calls_without_a_device_token_are_refused(client: httpx.AsyncClient, method: str, path: str) -> None:
    for headers in ({}, {"Authorization": "Bearer nonsense"}, {"Authorization": "Basic x"}):
        answer = await client.request(method, path, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "device_unknown")


@pytest.mark.parametrize(("method", "path"), STAFF_CALLS)
async def test_staff_calls_are_refused_without_a_staff_token(kiosk: Terminal, method: str, path: str) -> None:
    for headers in ({}, {"X-Staff-Token": "nonsense"}):
        answer = await kiosk.call(method, path, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "staff_unknown")


async def test_revoked_terminal_is_refused(kiosk: Terminal, services: Services) -> None:
    assert (await kiosk.call("POST", "/api/stock/levels", json={"skus": []})).status_code == 200
    assert await services.devices.revoke(kiosk.device.id)
    assert (await kiosk.call("POST", "/api/stock/levels", json={"skus": []})).status_code == 401


async def test_staff_session_opens_the_list_of_terminals_until_it_ends(
    kiosk: Terminal, other_kiosk: Terminal, clock: MovableClock
) -> None:
    await kiosk.call("POST", "/api/devices/heartbeat", json={"version": "1", "unsent": 2})
    signed_in = (await kiosk.call("POST", "/api/staff/sign-in", json={"badge": "badge-marc", "pin": "4821"})).json()
    assert signed_in["type"] == "signed_in"
    staff = {"X-Staff-Token": signed_in["session"]["token"]}
    devices = (await kiosk.call("GET", "/api/devices", headers=staff)).json()
    assert [(d["device"]["code"], (d["heartbeat"] or {}).get("unsent")) for d in devices] == [("K01", 2)]
    # The token counts on the terminal where the badge was shown, and nowhere else.
    assert (await other_kiosk.call("GET", "/api/devices", headers=staff)).status_code == 401
    clock.move(timedelta(hours=8))
    assert (await kiosk.call("GET", "/api/devices", headers=staff)).status_code == 401


async def test_signing_out_ends_the_session(kiosk: Terminal) -> None:
    answer = await kiosk.call("POST", "/api/staff/sign-in", json={"badge": "badge-marc", "pin": "4821"})
    staff = {"X-Staff-Token": answer.json()["session"]["token"]}
    assert (await kiosk.call("GET", "/api/orders", headers=staff)).status_code == 200
    assert (await kiosk.call("POST", "/api/staff/sign-out", headers=staff)).status_code == 204
    assert (await kiosk.call("GET", "/api/orders", headers=staff)).status_code == 401


async def test_five_wrong_pins_lock_the_badge_for_a_minute(
    kiosk: Terminal, other_kiosk: Terminal, clock: MovableClock
) -> None:
    async def sign_in(pin: str, terminal: Terminal = kiosk) -> dict[str, object]:
        answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": "badge-marc", "pin": pin})
        body: dict[str, object] = answer.json()
        return body

    for left in (4, 3, 2, 1):
        assert await sign_in("0000") == {"type": "refused", "tries_left": left, "locked_for_s": 0}
    assert await sign_in("0000") == {"type": "refused", "tries_left": 0, "locked_for_s": 60}
    assert (await sign_in("4821"))["type"] == "refused"
    assert (await sign_in("4821", other_kiosk))["type"] == "refused"
    clock.move(timedelta(seconds=61))
    assert await sign_in("0000") == {"type": "refused", "tries_left": 4, "locked_for_s": 0}
    assert (await sign_in("4821"))["type"] == "signed_in"


async def test_unknown_badge_is_answered_like_a_wrong_pin(kiosk: Terminal) -> None:
    answers = [await kiosk.call("POST", "/api/staff/sign-in", json={"badge": "?", "pin": "1"}) for _ in range(6)]
    assert [answer.json()["tries_left"] for answer in answers] == [4, 3, 2, 1, 0, 0]
    assert answers[5].json()["locked_for_s"] > 0


async def test_hub_keeps_no_secret_in_clear(services: Services, kiosk: Terminal) -> None:
    token = kiosk.headers["Authorization"].removeprefix("Bearer ")
    held = _all_that_is_kept(services)
    assert b"K01" in held
    for secret in (token, "badge-marc", "4821", "login-claire"):
        assert secret.encode() not in held


def _all_that_is_kept(services: Services) -> bytes:
    where = services.settings.database
    if isinstance(where, Path):
        return b"".join(path.read_bytes() for path in where.parent.iterdir() if path.is_file())
    with services.database.read() as connection:
        return b"".join(
            repr(tuple(row)).encode() for table in METADATA.sorted_tables for row in connection.execute(select(table))
        )


async def test_every_answer_tells_the_hubs_time(client: httpx.AsyncClient) -> None:
    for path in ("/health", "/nowhere"):
        assert (await client.get(path)).headers["Kiosk-Hub-Time"] == NOON.isoformat().replace("+00:00", "Z")


async def test_salesperson_may_not_see_terminals(client: httpx.AsyncClient, services: Services) -> None:
    terminal = await enrolled(client, services)
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": "badge-lea", "pin": "1357"})
    staff = {"X-Staff-Token": answer.json()["session"]["token"]}
    refused = await terminal.call("GET", "/api/devices", headers=staff)
    assert (refused.status_code, refused.json()["code"]) == (403, "role_wrong")
