"""A real hub on the demonstration shop, phones as real browsers, and a terminal that speaks the hub's API."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import msgspec
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.customer import Address, Contact
from kiosk.domain.device import Enrolment
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed, OrderLine, ReadyOrder
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.shop import Shop
from tests.fakes.hub_at_hand import HubAtHand

SHOP = Path(__file__).parents[2] / "assets" / "demo"
CHROMIUM = "/usr/bin/chromium"
PATIENCE_S = 60.0
"""Of a machine that does much else at the same time."""
expect.set_options(timeout=PATIENCE_S * 1000)
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]


class NewPhone(Protocol):
    """A new phone that nobody has used: its own cookies, and unless asked for no script and no drawings (slow)."""

    def __call__(
        self,
        language: str = "fr-FR",
        width: int = 390,
        scale: float = 1,
        *,
        scripts: bool = False,
        drawings: bool = False,
    ) -> Page: ...


def new_visitor_at(hub: HubProcess) -> httpx.Client:
    """A visitor without a browser. The hub speaks plain HTTP here, so no certificates are loaded (slow)."""
    return httpx.Client(
        base_url=hub.url, headers={"Accept": "text/html"}, follow_redirects=True, verify=False, timeout=PATIENCE_S
    )


def put_into_cart(phone: Page, path: str) -> None:
    """Open a product's page and tap its button."""
    phone.goto(path)
    phone.tap("#add")
    phone.wait_for_url("**/cart?**")


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    process = HubAtHand(tmp_path_factory.mktemp("pages"), SHOP)
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


@pytest.fixture(scope="module")
def new_phone(browser: Browser, hub: HubProcess) -> Iterator[NewPhone]:
    opened = []

    def make(
        language: str = "fr-FR", width: int = 390, scale: float = 1, *, scripts: bool = False, drawings: bool = False
    ) -> Page:
        context = browser.new_context(
            base_url=hub.url,
            viewport={"width": width, "height": 780},
            device_scale_factor=scale,
            locale=language,
            is_mobile=True,
            has_touch=True,
            java_script_enabled=scripts,
        )
        context.set_default_timeout(PATIENCE_S * 1000)
        if not drawings:
            context.route("**/pictures/**", lambda route: route.abort())
        opened.append(context)
        return context.new_page()

    yield make
    for context in opened:
        context.close()


@pytest.fixture
def visitor(hub: HubProcess) -> Iterator[httpx.Client]:
    """A visitor without a browser."""
    with new_visitor_at(hub) as client:
        yield client


@pytest.fixture(scope="session")
def terminal(hub: HubProcess) -> Iterator[httpx.Client]:
    """A kiosk enrolled in the first store."""
    code = hub.enrol_code("bellecour", "kiosk")
    asked = {"code": code, "profile": "kiosk"}
    answer = httpx.post(f"{hub.url}/api/devices/enrol", json=asked, timeout=PATIENCE_S)
    token = msgspec.json.decode(answer.content, type=Enrolment).token
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=hub.url, headers=headers, timeout=PATIENCE_S) as client:
        yield client


@pytest.fixture(scope="session")
def order_path(terminal: httpx.Client) -> str:
    """The page of a guest's order: one thing taken along, one collected elsewhere, one sent."""
    token = new_token()
    order = ReadyOrder(
        id=str(uuid4()),
        idempotency_key=token,
        number="K99-0001",
        placed_at=datetime.now(UTC),
        lines=(
            OrderLine("1", "FAUTEUIL-ALTO-BLEU-NUIT", 1, Money(34900), Fulfillment("home_delivery", "orleans")),
            OrderLine("2", "SAC-RIVAGE-COGNAC", 1, Money(18900), Fulfillment("store_pickup", "part-dieu")),
            OrderLine("3", "ROBE-ONDINE-CORAIL-38", 2, Money(14900), Fulfillment("take_now", "bellecour")),
        ),
        delivery_fee=Money(0),
        tracking_token=token,
        contact=Contact("Marie Guest", "marie@exemple.fr"),
        address=Address("Marie Guest", "9 rue Secrète", "69002", "Lyon"),
    )
    answer = terminal.post("/api/orders", content=msgspec.json.encode(order), headers={"Idempotency-Key": token})
    assert answer.status_code == 201, answer.text
    return urlsplit(msgspec.json.decode(answer.content, type=OrderConfirmed).tracking_url).path
