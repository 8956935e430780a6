"""How the hub says that something is wrong, and what it tells about itself."""

import json

import httpx
import pytest
import structlog

from kiosk import __version__
from kiosk.hub.services import Services
from tests.hub.conftest import Terminal

pytestmark = pytest.mark.anyio


async def test_health_and_readiness(client: httpx.AsyncClient) -> None:
    health = await client.get("/health")
    assert health.json() == {"status": "ok", "version": __version__, "hub": "kiosk"}
    assert (await client.get("/ready")).json() == {"is_ready": True, "reason": ""}


async def test_openapi_names_every_route(client: httpx.AsyncClient) -> None:
    described = (await client.get("/schema/openapi.json")).json()
    assert {path for path in described["paths"] if path.startswith("/api/")} >= {
        "/api/devices/enrol",
        "/api/handoffs/claim",
        "/api/orders",
        "/api/stock/levels",
        "/api/staff/sign-in",
        "/api/feed",
        "/api/feed/snapshot",
    }


async def test_description_lists_what_strangers_and_wrong_bodies_hear(
    client: httpx.AsyncClient, kiosk: Terminal, services: Services
) -> None:
    described = (await client.get("/schema/openapi.json")).json()
    routes = [
        (path, verb.upper(), {int(status) for status in said["responses"]})
        for path, verbs in described["paths"].items()
        if path.startswith("/api/") and path != "/api/feed/stream"
        for verb, said in verbs.items()
    ]
    assert len(routes) > 60
    content = {"Content-Type": "application/json"}
    unlisted = []
    for path, verb, statuses in routes:
        stranger = await client.request(verb, path, content=b"{", headers=content)
        known = await kiosk.call(verb, path, content=b"{", headers=content)
        heard = {stranger.status_code, known.status_code} & {400, 401, 403}
        unlisted += [(path, verb, status) for status in heard - statuses]
    assert unlisted == []
    door = described["paths"]["/api/stock/changes"]["post"]["responses"]
    platform = {**content, "Authorization": f"Bearer {services.platform_keys.make('till')}"}
    wrong = await client.post("/api/stock/changes", content=b"{", headers=platform)
    assert (wrong.status_code, wrong.json()["code"]) == (400, "body_wrong")
    for status in ("400", "401"):
        assert door[status]["content"]["application/json"]["schema"]["$ref"].endswith("Problem")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "body_wrong"),
        (b"[]", 400, "body_wrong"),
        (b'{"skus": "LAMPE-1"}', 400, "body_wrong"),
        (b'{"skus": [' + b'"x",' * 600 + b'"x"]}', 400, "body_wrong"),
        (b'{"skus": ["' + b"x" * 300_000 + b'"]}', 413, "body_too_large"),
    ],
)
async def test_body_that_does_not_fit_is_refused(kiosk: Terminal, body: bytes, status: int, code: str) -> None:
    headers = {"Content-Type": "application/json"}
    answer = await kiosk.call("POST", "/api/stock/levels", content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_unforeseen_fault_is_logged_once_without_data_and_answered_in_form(
    kiosk: Terminal, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_skus: list[str]) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(services.catalogue, "levels", fail)
    with structlog.testing.capture_logs() as events:
        answer = await kiosk.call("POST", "/api/stock/levels", json={"skus": ["SECRET-SKU"]})
    assert (answer.status_code, answer.json()) == (500, {"code": "internal_error", "detail": ""})
    assert [event["event"] for event in events] == ["request_failed"]
    assert events[0]["route"] == "/api/stock/levels"
    assert "SECRET-SKU" not in json.dumps(events, default=repr)
