"""The terminal that took an order is gone with its disk: the slip in the shopper's hand puts the order back, once."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.demo.hub_process import HubProcess
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.report import load_picture
from tests.e2e.conftest import STORE, ShowCode, confirm, fill_cart
from tests.e2e.terminal_process import TerminalProcess, wait_until


class Shop:
    """Several terminals at one hub, each on files of its own."""

    def __init__(self, hub: HubProcess, folder: Path) -> None:
        self.hub = hub
        self._folder = folder
        self._running: list[TerminalProcess] = []

    def files(self, name: str) -> Path:
        return self._folder / name

    def open(self, name: str) -> TerminalProcess:
        enrol = None if self.files(name).exists() else self.hub.enrol_code(STORE, "kiosk")
        terminal = TerminalProcess(self.hub.url, self.files(name), enrol)
        self._running.append(terminal)
        terminal.do("waits_for", "language")
        return terminal

    def ready(self, name: str) -> TerminalProcess:
        """With the catalogue, and on the network."""
        terminal = self.open(name)
        wait_until(lambda: bool(terminal.do("is_ready")) and bool(terminal.do("has_network")), f"{name} is not ready")
        return terminal

    def close(self) -> None:
        for terminal in self._running:
            terminal.kill()


@pytest.fixture
def shop(hub: HubProcess, tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(hub, tmp_path)
    yield shop
    shop.close()


def photographed(terminal: TerminalProcess, folder: Path) -> str:
    """What the QR on the last screen says, read as a camera reads it."""
    picture = folder / "slip.png"
    terminal.do("photographs", str(picture))
    pixels = load_picture(picture)
    assert not isinstance(pixels, str)
    texts = [code.text for code in PictureReader().read_picture(pixels)]
    return next(text for text in texts if "/o/" in text)


def taken_offline(shop: Shop, code: str, tmp_path: Path) -> tuple[str, str, str]:
    """Terminal A takes an order without network, is copied, then dies with its disk: number, slip, A's code."""
    a = shop.ready("a")
    fill_cart(a, code)
    shop.hub.kill()
    number = confirm(a)
    slip = photographed(a, tmp_path)
    device = a.do("device")
    shutil.copytree(shop.files("a"), shop.files("a-copy"))
    a.kill()
    shutil.rmtree(shop.files("a"))
    return number, slip, device


def test_another_terminal_puts_it_back_and_an_old_copy_of_the_disk_adds_nothing(
    shop: Shop, show_code: ShowCode, tmp_path: Path
) -> None:
    number, slip, device = taken_offline(shop, show_code(), tmp_path)
    shop.hub.start()
    assert shop.hub.order_numbers(device) == []
    b = shop.ready("b")
    b.do("scans", slip)
    assert number in b.do("reads", "order-title")
    wait_until(lambda: "remise en place" in b.do("reads", "order-state"), "it is not put back")
    assert shop.hub.order_numbers(device) == [number]

    a = shop.ready("a-copy")
    wait_until(lambda: a.ledger().confirmed == 1 and a.ledger().pending == 0, "the copy did not hear of it")
    assert shop.hub.order_numbers(device) == [number]
    b.do("scans", slip)
    wait_until(lambda: "Confirmée" in b.do("reads", "order-state"), "it is not shown as confirmed")
    b.do("scans", slip.partition("#")[0])
    assert number in b.do("reads", "order-title")


@pytest.mark.offline(
    "Put an order back from its slip",
    "with limits",
    "kept on this terminal, sent later; orders that fit a code",
)
def test_without_network_it_is_kept_and_sent_later(shop: Shop, show_code: ShowCode, tmp_path: Path) -> None:
    b = shop.ready("b")
    number, slip, device = taken_offline(shop, show_code(), tmp_path)
    b.do("scans", slip)
    assert number in b.do("reads", "order-title")
    wait_until(lambda: "ce que dit le code" in b.do("reads", "order-state"), "what the code says is not shown")
    b.kill()
    b = shop.open("b")  # it is on the disk
    shop.hub.start()
    wait_until(lambda: shop.hub.order_numbers(device) == [number], "the slip was not sent")


def test_two_terminals_at_once(shop: Shop, show_code: ShowCode, tmp_path: Path) -> None:
    b, c = shop.ready("b"), shop.ready("c")
    number, slip, device = taken_offline(shop, show_code(), tmp_path)
    shop.hub.start()
    wait_until(lambda: bool(b.do("has_network")) and bool(c.do("has_network")), "no network")
    with ThreadPoolExecutor(2) as both:
        list(both.map(lambda terminal: terminal.do("scans", slip), (b, c)))
    assert {number} <= {word for terminal in (b, c) for word in terminal.do("reads", "order-title").split()}
    assert shop.hub.order_numbers(device) == [number]
    wait_until(
        lambda: sorted("remise" in terminal.do("reads", "order-state") for terminal in (b, c)) == [False, True],
        "not exactly one put it back",
    )


def test_a_spoiled_slip_is_refused_in_words(shop: Shop, show_code: ShowCode, tmp_path: Path) -> None:
    number, slip, device = taken_offline(shop, show_code(), tmp_path)
    shop.hub.start()
    b = shop.ready("b")
    place = len(slip) - 200
    spoiled = slip[:place] + ("1" if slip[place] != "1" else "2") + slip[place + 1 :]
    b.do("scans", spoiled)
    wait_until(lambda: "code" in b.do("reads", "order-problem"), "a spoiled code is not told")
    b.do("scans", slip[: len(slip) - 60])
    wait_until(lambda: "incomplet" in b.do("reads", "order-problem"), "half a code is not told")
    assert shop.hub.order_numbers(device) == []
    assert number
