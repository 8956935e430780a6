"""One cart on a phone and a kiosk at once: a real hub process, a real terminal, a real browser."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.demo.hub_process import HubProcess
from kiosk.demo.phone import Phone
from kiosk.faults.proxy import Proxy
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.report import load_picture
from tests.e2e.conftest import OpenTerminal
from tests.e2e.terminal_process import TerminalProcess, wait_until

_CUSTOMER_LINK = "leo-demo-vase"
"""Somebody whom no other file signs in: the hub is the same for all of them, and so is each customer's cart."""

_FIRST = "baskets-rive"
_SECOND = "ECHARPE-NOROIT-BORDEAUX"
_THIRD = "FOULARD-ECUME-CORAIL"


class Both:
    """A phone and a kiosk on one cart."""

    def __init__(self, phone: Phone, terminal: TerminalProcess) -> None:
        self.phone = phone
        self.terminal = terminal

    def open(self) -> None:
        self.phone.add_product(_FIRST)
        picture = load_picture(self.phone.show_code().screenshot)
        assert not isinstance(picture, str)
        self.terminal.do("scans", PictureReader().read_picture(picture)[0].text)
        self.terminal.do("waits_for", "cart-total")
        # A hub that takes its time is not waited for: the cart is the code's at first.
        wait_until(lambda: not self.terminal.do("sees", "code-banner"), "the live cart")
        self.phone.open("/cart")

    def on_terminal(self) -> dict[str, int]:
        return dict(self.terminal.do("cart"))

    def on_phone(self) -> dict[str, int]:
        """What the page shows, without loading it again."""
        lines = self.phone.page.locator("[data-sku]")
        # In one look: a line that leaves between two would be waited for.
        shown = lines.evaluate_all("lines => lines.map(line => [line.dataset.sku, Number(line.dataset.quantity)])")
        return dict(shown)

    def agree(self) -> None:
        """Wait until both show the same."""
        wait_until(lambda: self.on_phone() == self.on_terminal(), "phone and terminal differ")


@pytest.fixture
def phone(hub: HubProcess, tmp_path: Path) -> Iterator[Phone]:
    with Phone(hub.url, tmp_path) as phone:
        yield phone


def _ready(terminal: TerminalProcess) -> TerminalProcess:
    wait_until(lambda: bool(terminal.do("is_ready") and terminal.do("has_network")), "a whole catalogue")
    return terminal


def _other_tab(phone: Phone, sku: str) -> None:
    """Add something as another tab of the same browser does: the page of the cart stays as it is."""
    assert phone.page.context.request.post(f"{phone.url}/cart/lines", form={"sku": sku}).ok


def test_each_side_sees_what_the_other_does_and_an_order_leaves_both(
    open_terminal: OpenTerminal, phone: Phone, tmp_path: Path
) -> None:
    both = Both(phone, _ready(open_terminal()))
    phone.sign_in(_CUSTOMER_LINK)
    both.open()
    before = both.on_terminal()

    _other_tab(phone, _SECOND)
    began = time.monotonic()
    wait_until(lambda: _SECOND in both.on_terminal(), "added on the phone")
    to_terminal_s = time.monotonic() - began
    assert "Ajouté sur votre téléphone" in both.terminal.do("reads", "merged-banner")
    both.terminal.do("photographs", str(tmp_path / "merged.png"))
    wait_until(lambda: _SECOND in both.on_phone(), "the page itself")

    sku = next(iter(before))
    both.terminal.do("touches", f"quantity-{sku}-plus")
    began = time.monotonic()
    wait_until(lambda: both.on_phone().get(sku) == before[sku] + 1, "added at the terminal")
    # How long it took is no matter for a test: the machine is not a shop's.
    (tmp_path / "times.txt").write_text(f"to terminal {to_terminal_s:.2f} s, to phone {time.monotonic() - began:.2f} s")
    assert "devient" in phone.page.locator("#news").inner_text()
    both.agree()

    both.terminal.do("touches", "order")
    both.terminal.do("waits_for", "confirm")
    _other_tab(phone, _THIRD)
    both.terminal.do("waits_for", "accept-merged")
    both.terminal.do("touches", "confirm")
    assert both.terminal.ledger().made == 0, "nothing is ordered before the change was read"
    both.terminal.do("touches", "accept-merged")
    both.terminal.do("touches", "confirm")
    both.terminal.do("waits_for", "order-number")
    wait_until(lambda: both.on_phone() == {}, "ordered lines leave the phone")


def test_both_sides_edit_while_the_line_is_cut_and_the_terminal_is_killed(
    hub: HubProcess, open_terminal: OpenTerminal, phone: Phone
) -> None:
    with Proxy(hub.port) as line:
        terminal = _ready(open_terminal(line.url))
        both = Both(phone, terminal)
        both.open()
        sku = next(iter(both.on_terminal()))
        line.breaks("cut")
        wait_until(lambda: not terminal.do("has_network"), "the cut")
        both.terminal.do("touches", f"quantity-{sku}-plus")
        both.terminal.do("touches", f"quantity-{sku}-plus")
        _other_tab(phone, _SECOND)
        both.terminal.kill()

        both.terminal = open_terminal(line.url)
        assert both.on_terminal() == {sku: 3}, "edits come back after the power cut"
        line.heals()
        wait_until(lambda: both.on_terminal() == {sku: 3, _SECOND: 1}, "everything that either did")
        both.agree()
        assert both.on_phone() == {sku: 3, _SECOND: 1}


@pytest.mark.offline(
    "Change a cart that is also on the phone", "yes", "the phone sees it when the network is back, for 24 h"
)
def test_what_a_shopper_did_without_network_arrives_after_they_left(
    hub: HubProcess, open_terminal: OpenTerminal, phone: Phone
) -> None:
    with Proxy(hub.port) as line:
        terminal = _ready(open_terminal(line.url))
        both = Both(phone, terminal)
        both.open()
        sku = next(iter(both.on_terminal()))
        line.breaks("cut")
        wait_until(lambda: not terminal.do("has_network"), "the cut")
        terminal.do("touches", f"quantity-{sku}-plus")
        terminal.do("touches", "leave")
        wait_until(lambda: both.on_terminal() == {}, "nothing of the visit is left here")
        line.heals()
        wait_until(lambda: both.on_phone() == {sku: 2}, "the phone's cart has it")
