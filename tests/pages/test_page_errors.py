"""People see a page, programs a JSON problem."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from litestar import Litestar, get

from kiosk.hub.app import create_app
from kiosk.hub.services import Services
from kiosk.hub.settings import HubSettings


@get("/broken")
async def broken() -> None:
    raise RuntimeError("secret of the house")


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Litestar]:
    app = create_app(HubSettings(tmp_path / "hub.db"), pages=[broken])
    services: Services = app.state.services
    yield app
    services.close()


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize(
    ("path", "accept", "status", "kind"),
    [
        ("/broken", "text/html", 500, "text/html"),
        ("/broken", "*/*", 500, "application/json"),
        ("/nowhere", "text/html,*/*;q=0.8", 404, "text/html"),
        ("/nowhere", "", 404, "application/json"),
        ("/api/nowhere", "text/html", 404, "application/json"),
    ],
)
async def test_errors(app: Litestar, path: str, accept: str, status: int, kind: str) -> None:
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)  # type: ignore[arg-type]
    async with httpx.AsyncClient(transport=transport, base_url="http://hub.test") as client:
        answer = await client.get(path, headers={"Accept": accept, "Accept-Language": "en"})
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith(kind)
    assert "secret of the house" not in answer.text
    assert ('lang="en"' in answer.text) == (kind == "text/html")
