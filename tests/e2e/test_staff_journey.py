"""A day in two shops: a kiosk that calls, two tablets at one task, one cart, one order, one counter, and a return."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from kiosk.demo.hub_process import HubProcess
from kiosk.faults.proxy import Proxy
from kiosk.settings import ASSETS
from tests.e2e.terminal_process import Refused, TerminalProcess, wait_until
from tests.fakes.hub_at_hand import HubAtHand

_COAT = "9520000500030"
_CAMILLE, _KARIM = ("CB-7Q2M9XA4", "2468"), ("KH-4T8W6RN2", "1357")
_INES, _TOM = ("IR-6B4N7JM5", "6180"), ("TV-3R7C2LK9", "5273")


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """One of its own: what waits for staff here is waited for by these tests alone."""
    hub = HubAtHand(tmp_path_factory.mktemp("hub"), ASSETS / "demo")
    if not hub.answers():
        hub.start()
    yield hub
    hub.kill()


class Shops:
    """The terminals of the test, each a process with its own files."""

    def __init__(self, hub: HubProcess, folder: Path, opened: ExitStack) -> None:
        self.hub, self.folder, self._opened = hub, folder, opened

    def terminal(self, name: str, store: str, profile: str, url: str = "") -> TerminalProcess:
        enrol = self.hub.enrol_code(store, profile)
        terminal = TerminalProcess(url or self.hub.url, self.folder / name, enrol, profile=profile)
        return self._opened.enter_context(terminal)

    def tablet(self, name: str, store: str, person: tuple[str, str], url: str = "") -> TerminalProcess:
        badge, pin = person
        tablet = self.terminal(name, store, "tablet", url)
        tablet.do("waits_for", "badge-forgotten")
        wait_until(lambda: bool(tablet.do("is_ready")), f"{name} has no catalogue")
        tablet.do("scans", f"{self.hub.public_url}/b/{badge}")
        for digit in pin:
            tablet.do("touches", f"pin-{digit}")
        tablet.do("waits_for", "rail-day")
        return tablet


@pytest.fixture
def shops(hub: HubProcess, tmp_path: Path) -> Iterator[Shops]:
    with ExitStack() as opened:
        yield Shops(hub, tmp_path, opened)


def calls(shops: Shops) -> TerminalProcess:
    """A shopper puts a coat into the cart of a kiosk and asks for help with it."""
    kiosk = shops.terminal("kiosk", "bellecour", "kiosk")
    kiosk.do("waits_for", "language")
    wait_until(lambda: bool(kiosk.do("is_ready")), "the kiosk has no catalogue")
    kiosk.do("scans", _COAT)
    kiosk.do("touches", "take-take_now")
    for name in ("header-call", "call-cart", "call-now"):
        kiosk.do("touches", name)
    kiosk.do("waits_for", "call-answer")
    return kiosk


def takes_the_call(kiosk: TerminalProcess, winner: TerminalProcess, other: TerminalProcess) -> None:
    """Both see it; one takes it, and the other and the shopper read who."""
    for tablet in (winner, other):
        tablet.do("waits_for", "day-take")
    winner.do("touches", "day-take")
    winner.do("waits_for", "day-cart")
    wait_until(lambda: "CB" in other.do("reads", "day-panel"), "the other tablet is not told who went")
    wait_until(lambda: not other.do("sees", "day-take"), "the other tablet still offers to go")
    wait_until(lambda: "Camille" in kiosk.do("reads", "call-answer"), "the shopper is not told who comes")


def ends_the_call(tablet: TerminalProcess) -> None:
    tablet.do("touches", "rail-day")
    tablet.do("touches", "day-end")
    wait_until(lambda: not tablet.do("sees", "day-end"), "the call is not ended")


def tries_on(tablet: TerminalProcess) -> None:
    """The coat goes into a cabin and is kept."""
    tablet.do("touches", "try-on")
    tablet.do("touches", "cabin-3")
    tablet.do("touches", "try-on-main")
    tablet.do("touches", "keep-1")
    wait_until(lambda: "Gardé" in tablet.do("reads", "try-on-log"), "nobody noted that it is kept")
    tablet.do("touches", "rail-cart")


def shares_the_credit(tablet: TerminalProcess) -> None:
    for name in ("credit", "credit-add-karim", "credit-equal", "credit-save"):
        tablet.do("touches", name)
    wait_until(lambda: "Karim 50" in tablet.do("reads", "credit"), "the credit is not shared")


def orders(tablet: TerminalProcess) -> tuple[str, str]:
    """The coat is to be collected in the other shop; number and code of the order."""
    tablet.do("touches", "line-0-how")
    tablet.do("touches", "way-store_pickup-part-dieu")
    tablet.do("touches", "order")
    tablet.do("touches", "field-phone-input")
    tablet.do("types", "0612345678")
    tablet.do("touches", "order-confirm")
    return str(tablet.do("reads", "order-number")).strip(), str(tablet.do("reads", "order-code")).strip()


def collects_once(first: TerminalProcess, second: TerminalProcess, number: str) -> None:
    """Two people at the counter have the same order before them: it goes over it once."""
    row = ""
    for tablet in (first, second):
        tablet.do("touches", "rail-counter")
        tablet.do("waits_for", "counter-list")
        row = row or _named(tablet, r"counter-[0-9a-f]{8}-[^,\s]*")
        tablet.do("touches", row)
        assert number in tablet.do("reads", "counter-order")
    first.do("touches", "counter-hand-over")
    first.do("waits_for", "counter-handed")
    if second.do("sees", "counter-hand-over"):
        with suppress(Refused):  # the hub's word may take it off the screen under the finger
            second.do("touches", "counter-hand-over")
    wait_until(lambda: "Remis par IR" in second.do("reads", "counter-order"), "the second is not told that it is gone")


def gives_back(tablet: TerminalProcess, code: str) -> None:
    """The coat comes back to the shop where it was ordered, by the order's code."""
    tablet.do("touches", "rail-counter")
    tablet.do("scans", code)
    for name in ("counter-return", "back-take-1", "back-1-changed_mind", "back-1-is-as_new", "back-confirm"):
        tablet.do("touches", name)
    wait_until(lambda: "Rendu" in tablet.do("reads", "counter-lines"), "the coat is not taken back")


def _named(terminal: TerminalProcess, pattern: str) -> str:
    """The first object on the screen whose name is like this."""
    names: list[str] = []

    def is_there() -> bool:
        names[:] = re.findall(pattern, " ".join(terminal.do("names")))
        return bool(names)

    wait_until(is_there, f"nothing like {pattern}")
    return names[0]


def test_from_the_call_to_the_return(shops: Shops) -> None:
    winner = shops.tablet("a", "bellecour", _CAMILLE)
    other = shops.tablet("b", "bellecour", _KARIM)
    kiosk = calls(shops)
    takes_the_call(kiosk, winner, other)
    winner.do("touches", "day-cart")
    shares_the_credit(winner)
    tries_on(winner)
    number, code = orders(winner)
    winner.do("touches", "order-done")
    ends_the_call(winner)
    for done_with in (kiosk, other):
        done_with.kill()
    collects_once(shops.tablet("c", "part-dieu", _INES), shops.tablet("d", "part-dieu", _TOM), number)
    gives_back(winner, code)


def test_with_the_network_cut_in_the_middle(hub: HubProcess, shops: Shops) -> None:
    with Proxy(hub.port) as line:
        tablet = shops.tablet("a", "bellecour", _CAMILLE, line.url)
        other = shops.tablet("b", "bellecour", _KARIM)
        kiosk = calls(shops)
        takes_the_call(kiosk, tablet, other)
        tablet.do("touches", "day-cart")
        tablet.do("waits_for", "line-0")
        ends_the_call(tablet)
        tablet.do("touches", "rail-cart")
        tablet.do("waits_for", "line-0")
        for done_with in (kiosk, other):
            done_with.kill()
        line.breaks("cut")
        wait_until(lambda: not tablet.do("has_network"), "the tablet does not notice the cut")
        shares_the_credit(tablet)
        number, code = orders(tablet)
        assert tablet.ledger().pending == 1
        tablet.do("touches", "order-done")
        line.heals()
        wait_until(lambda: tablet.ledger().confirmed == 1, "the order does not arrive")
        collects_once(shops.tablet("c", "part-dieu", _INES), shops.tablet("d", "part-dieu", _TOM), number)
        gives_back(tablet, code)
