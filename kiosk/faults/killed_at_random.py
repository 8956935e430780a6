"""Family 4: SIGKILL at any time of the whole program with its window, while a shopper orders by its screens."""

import random
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from typing_extensions import override

from kiosk.demo.hub_process import HubProcess
from kiosk.demo.phone_without_browser import PlainPhone
from kiosk.demo.returning_shopper import ReturningShopper
from kiosk.errors import BugError
from kiosk.faults.family import Family, Outcome
from kiosk.faults.killed_at_every_write import STORE
from kiosk.faults.killed_terminal import compare, live_and_die
from kiosk.faults.terminal_nursery import Life, TerminalNursery
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.report import load_picture
from kiosk.settings import ASSETS

_CUSTOMER_LINK = "elise-demo-corail"
_WISH = ("baskets-rive", "")
_LONGEST_LIFE_S = 6.0
_CONTROL_RUNS = 2
_HUB_STARTS_WITHIN_S = 90.0


class KilledAtRandom(Family):
    """The shopper scans a phone's code and orders; the same files are started again after each kill."""

    name = "kill -9 at random times of the whole program"
    ci_runs = 3
    nightly_runs = 1000

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        return _campaign(runs, seed, folder, is_hasty=False)

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        return _campaign(min(runs, _CONTROL_RUNS), seed, folder, is_hasty=True)


FAMILY = KilledAtRandom()


def _campaign(runs: int, seed: int, folder: Path, *, is_hasty: bool) -> Outcome:
    hub = HubProcess(folder / "hub", ASSETS / "demo")
    hub.start(patience_s=_HUB_STARTS_WITHIN_S)
    try:
        with TerminalNursery(folder / "terminals.log") as nursery, PlainPhone(hub.url, folder) as phone:
            shopper = ReturningShopper(phone, _CUSTOMER_LINK, [_WISH])
            plain = Life(hub.url, str(folder / "terminal"), str(folder / "said.txt"), is_hasty=is_hasty)
            first = replace(plain, enrol_code=hub.enrol_code(STORE, "kiosk"))
            live_and_die(nursery, [first])
            ends = live_and_die(nursery, _lives(runs, seed, plain, shopper))
            ends["failed"] += live_and_die(nursery, [plain])["failed"]
    finally:
        hub.kill()
    return compare(ends, folder / "said.txt", hub.database)


def _lives(runs: int, seed: int, plain: Life, shopper: ReturningShopper) -> Iterator[Life]:
    chance = random.Random(seed)
    for _ in range(runs):
        yield replace(plain, code=_code(shopper), kill_after_s=chance.uniform(0.1, _LONGEST_LIFE_S))


def _code(shopper: ReturningShopper) -> str:
    """What the code on the phone says, read from its picture."""
    picture = load_picture(shopper.show_code().screenshot)
    if isinstance(picture, str):
        raise BugError(picture)
    return PictureReader().read_picture(picture)[0].text
