"""One real hub on the demonstration shop, and a customer's phone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.demo.hub_process import HubProcess
from kiosk.demo.phone_without_browser import PlainPhone
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.report import load_picture
from kiosk.settings import ASSETS
from tests.e2e.terminal_process import TerminalProcess, wait_until
from tests.fakes.hub_at_hand import HubAtHand

STORE = "bellecour"
CUSTOMER_LINK = "elise-demo-corail"
WISH = "baskets-rive"

OpenTerminal = Callable[..., TerminalProcess]
ShowCode = Callable[[], str]


_LONGEST_S = 400
"""Whole programs are waited for, on a machine that may do much else: a test that hangs is told by its own patience."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of this folder that say nothing of how long they may take."""
    for item in items:
        if item.path.parent == Path(__file__).parent and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(_LONGEST_S))


@pytest.fixture(scope="session")
def hub_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    hub = HubAtHand(tmp_path_factory.mktemp("hub"), ASSETS / "demo")
    yield hub
    hub.kill()


@pytest.fixture
def hub(hub_process: HubProcess) -> HubProcess:
    """Running when the test begins, whatever the test before did to it."""
    if not hub_process.answers():
        hub_process.kill()
        hub_process.start()
    return hub_process


@pytest.fixture
def show_code(hub: HubProcess, tmp_path: Path) -> ShowCode:
    """What the QR on the customer's phone says, with something in the cart."""

    def show() -> str:
        with PlainPhone(hub.url, tmp_path) as phone:
            phone.sign_in(CUSTOMER_LINK)
            phone.add_product(WISH)
            picture = load_picture(phone.show_code().screenshot)
        assert not isinstance(picture, str)
        return PictureReader().read_picture(picture)[0].text

    return show


@pytest.fixture
def open_terminal(hub: HubProcess, tmp_path: Path) -> Iterator[OpenTerminal]:
    """Starts the kiosk, enrolled the first time; the same files each time. ``hub_url`` when it is not the hub's own."""
    opened: list[TerminalProcess] = []

    def start(hub_url: str | None = None, *, camera: bool = False) -> TerminalProcess:
        enrol = None if opened else hub.enrol_code(STORE, "kiosk")
        opened.append(TerminalProcess(hub_url or hub.url, tmp_path / "terminal", enrol, camera=camera))
        opened[-1].do("waits_for", "language")
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.kill()


def fill_cart(terminal: TerminalProcess, code: str) -> None:
    """Scan the phone and go on to the last question."""
    wait_until(lambda: bool(terminal.do("is_ready")), "no catalogue")  # what it does not know, it does not sell
    terminal.do("scans", code)
    terminal.do("touches", "order")
    terminal.do("waits_for", "confirm")


def confirm(terminal: TerminalProcess) -> str:
    """Confirm the order; the number on the screen."""
    terminal.do("touches", "confirm")
    return str(terminal.do("reads", "order-number")).strip()
