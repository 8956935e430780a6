"""A real hub on the demonstration shop, phones as real browsers, and a terminal that speaks the hub's API."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import httpx
import msgspec
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.device import Enrolment
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.shop import Shop

SHOP = Path(__file__).parents[2] / "assets" / "demo"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]


class NewPhone(Protocol):
    """A new phone that nobody has used: its own cookies, no script runs on it."""

    def __call__(self, language: str = "fr-FR", width: int = 390, scale: float = 2, *, scripts: bool = False) -> Page: ...


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    process = HubProcess(tmp_path_factory.mktemp("pages"), SHOP)
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="session")
def shop() -> Shop:
    found = read_shop(SHOP)
    assert isinstance(found, Shop)
    return found


# Of one module, not of the session: while Playwright runs, no other event loop can start in this thread.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def new_phone(browser: Browser, hub: HubProcess) -> Iterator[NewPhone]:
    opened = []

    def make(language: str = "fr-FR", width: int = 390, scale: float = 2, *, scripts: bool = False) -> Page:
        context = browser.new_context(
            base_url=hub.url,
            viewport={"width": width, "height": 780},
            device_scale_factor=scale,
            locale=language,
            is_mobile=True,
            has_touch=True,
            java_script_enabled=scripts,
        )
        context.set_default_timeout(10_000)
        opened.append(context)
        return context.new_page()

    yield make
    for context in opened:
        context.close()


@pytest.fixture
def visitor(hub: HubProcess) -> Iterator[httpx.Client]:
    """A visitor without a browser."""
    with httpx.Client(base_url=hub.url, headers={"Accept": "text/html"}, follow_redirects=True) as client:
        yield client


@pytest.fixture(scope="session")
def terminal(hub: HubProcess) -> Iterator[httpx.Client]:
    """A kiosk enrolled in the first store."""
    code = hub.enrol_code("bellecour", "kiosk")
    answer = httpx.post(f"{hub.url}/api/devices/enrol", json={"code": code, "profile": "kiosk"})
    token = msgspec.json.decode(answer.content, type=Enrolment).token
    with httpx.Client(base_url=hub.url, headers={"Authorization": f"Bearer {token}"}) as client:
        yield client
