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
