"""Stock changed from outside: platforms with a key, managers with the right to."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from kiosk.hub.auth.platform_keys import UnknownPlatform
from kiosk.hub.services import Services
from tests.hub.conftest import NOON, MovableClock, Terminal
from tests.hub.test_reservations import _cursor, changes, hold

pytestmark = pytest.mark.anyio


def count(on_hand: int, minutes: float, sku: str = "LAMPE-1", place: str = "lyon") -> dict[str, Any]:
    at = (NOON + timedelta(minutes=minutes)).isoformat()
    return {"type": "count", "sku": sku, "location_id": place, "on_hand": on_hand, "as_of": at}


def movement(identifier: str, pieces: int, minutes: float, place: str = "lyon") -> dict[str, Any]:
    at = (NOON + timedelta(minutes=minutes)).isoformat()
    return {"type": "movement", "id": identifier, "sku": "LAMPE-1", "location_id": place, "pieces": pieces, "at": at}


@pytest.fixture
def key(services: Services) -> str:
    return services.platform_keys.make("erp")


async def tell(client: httpx.AsyncClient, key: str, *said: dict[str, Any]) -> list[str]:
    headers = {"Authorization": f"Bearer {key}"}
    answer = await client.post("/api/stock/changes", headers=headers, json={"changes": said})
    assert answer.status_code == 200, answer.text
    outcomes: list[str] = answer.json()["outcomes"]
    return outcomes


async def on_hand(services: Services) -> dict[str, int]:
    return {level.location_id: level.on_hand for level in await services.catalogue.levels(["LAMPE-1"])}


async def test_counts_and_movements_of_a_platform_reach_the_feed_once(
    services: Services, client: httpx.AsyncClient, kiosk: Terminal, key: str, clock: MovableClock
) -> None:
    clock.move(timedelta(minutes=30))
    await hold(kiosk, "r1", ("LAMPE-1", "lyon", 1))
    start = await _cursor(kiosk)
    said = [count(7, 10), movement("m1", -2, 20), movement("early", -1, 5), count(9, 10), count(3, 8)]
    assert await tell(client, key, *said) == ["applied", "applied", "overtaken", "known", "overtaken"]
    assert await on_hand(services) == {"lyon": 5, "depot": 5}
    # The hold that the hub gave stays; sending everything again changes nothing and publishes nothing.
    assert await changes(kiosk, start) == [("LAMPE-1@lyon", 1)]
    after = await _cursor(kiosk)
    assert await tell(client, key, *said) == ["known", "known", "overtaken", "known", "overtaken"]
    assert await changes(kiosk, after) == []


async def test_platform_may_name_a_new_cell_but_no_unknown_sku_or_place(
    services: Services, client: httpx.AsyncClient, key: str
) -> None:
    said = [count(4, -1, place="paris"), count(1, 0, sku="NOPE"), count(1, 0, place="mars")]
    assert await tell(client, key, *said) == ["applied", "unknown_cell", "unknown_cell"]
    assert await on_hand(services) == {"lyon": 1, "paris": 4, "depot": 5}


async def test_age_of_a_count_is_the_platforms_and_a_fast_clock_shuts_nobody_out(
    services: Services, client: httpx.AsyncClient, kiosk: Terminal, key: str, clock: MovableClock
) -> None:
    clock.move(timedelta(minutes=30))
    start = await _cursor(kiosk)
    await tell(client, key, count(4, 10, place="paris"), count(2, 600))
    delta = (await kiosk.call("GET", f"/api/feed?cursor={start}&topics=lyon,paris")).json()
    said = {change["value"]["location_id"]: change["value"]["as_of"] for change in delta["changes"]}
    assert said == {"lyon": "2026-03-10T12:30:00Z", "paris": "2026-03-10T12:10:00Z"}
    clock.move(timedelta(minutes=1))
    assert await tell(client, key, count(6, 31)) == ["applied"]
    assert (await on_hand(services))["lyon"] == 6


async def test_door_is_closed_without_a_key_or_with_a_terminals(
    services: Services, client: httpx.AsyncClient, kiosk: Terminal, key: str
) -> None:
    body = {"changes": [count(4, 1)]}
    assert (await client.post("/api/stock/changes", json=body)).status_code == 401
    assert (await kiosk.call("POST", "/api/stock/changes", json=body)).status_code == 401
    platform = {"Authorization": f"Bearer {key}"}
    assert (await client.post("/api/stock/levels", headers=platform, json={"skus": []})).status_code == 401
    newer = services.platform_keys.make("erp")
    assert (await client.post("/api/stock/changes", headers=platform, json=body)).status_code == 401
    assert await tell(client, newer, count(4, 1)) == ["applied"]
    assert services.platform_keys.revoke("erp") is None
    assert services.platform_keys.revoke("erp") == UnknownPlatform(())


async def test_description_of_the_door_is_in_the_schema(client: httpx.AsyncClient) -> None:
    schema = (await client.get("/schema/openapi.json")).json()
    door = schema["paths"]["/api/stock/changes"]["post"]
    assert "platform-key" in door["description"]
    assert "movement" in door["description"]


async def test_manager_corrects_a_figure_of_their_own_place_once(services: Services, kiosk: Terminal) -> None:
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    start = await _cursor(kiosk)
    wanted = {
        "id": "c1",
        "sku": "LAMPE-1",
        "location_id": "lyon",
        "on_hand": 3,
        "on_hand_seen": 1,
        "reason": "found",
    }
    for _ in range(2):
        answer = await kiosk.call("POST", "/api/stock/corrections", headers=marc, json=wanted)
        assert (answer.status_code, answer.json()["on_hand"]) == (200, 3)
    delta = (await kiosk.call("GET", f"/api/feed?cursor={start}&topics=lyon")).json()
    assert [(change["key"], change["value"]["on_hand"]) for change in delta["changes"]] == [("LAMPE-1@lyon", 3)]
    overtaken = await kiosk.call("POST", "/api/stock/corrections", headers=marc, json={**wanted, "id": "c2"})
    assert (overtaken.status_code, overtaken.json()["code"]) == (422, "figure_changed")
    elsewhere = {**wanted, "id": "c3", "location_id": "depot", "on_hand_seen": 5}
    refused = await kiosk.call("POST", "/api/stock/corrections", headers=marc, json=elsewhere)
    assert (refused.status_code, refused.json()["code"]) == (422, "place_not_yours")
    assert await on_hand(services) == {"lyon": 3, "depot": 5}


async def test_salesperson_corrects_nothing(services: Services, kiosk: Terminal) -> None:
    lea = await _signed_in(kiosk, "badge-lea", "1357")
    wanted = {
        "id": "c1",
        "sku": "LAMPE-1",
        "location_id": "lyon",
        "on_hand": 3,
        "on_hand_seen": 1,
        "reason": "found",
    }
    assert (await kiosk.call("POST", "/api/stock/corrections", headers=lea, json=wanted)).status_code == 403
    assert (await kiosk.call("POST", "/api/stock/corrections", json=wanted)).status_code == 401
    assert await on_hand(services) == {"lyon": 1, "depot": 5}


async def _signed_in(terminal: Terminal, badge: str, pin: str) -> dict[str, str]:
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return {"X-Staff-Token": answer.json()["session"]["token"]}
