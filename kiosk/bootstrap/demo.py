"""The played demonstration put together: a hub process, a phone, three terminals, and the people who use them."""

import csv
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import cv2
import numpy as np
import structlog

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.demo.hub_process import PAST_WEEKS, HubProcess
from kiosk.demo.phone import ShownCode
from kiosk.demo.phone_before_camera import FRAME_SIZE, frames
from kiosk.demo.phone_in_hand import PhoneInHand
from kiosk.demo.report import DemoLedger, Report
from kiosk.demo.shop_backdrop import backdrop
from kiosk.domain.device import Profile
from kiosk.errors import BugError
from kiosk.settings import ASSETS, TerminalSettings
from ui.app import open_window
from ui.camera.sources import PushedSource
from ui.demo.main_job import Manager, Salesperson, Shopper
from ui.demo.off_screen import off_screen_application
from ui.demo.person import Person
from ui.jobs import NetworkJobs
from ui.parts import TerminalParts

SHOP = ASSETS / "demo"
_STORE = "bellecour"
_CUSTOMER = "elise-moreau"
_SECOND_WISH = "baskets-rive"
_SEARCHED = "robe"
_SALESPERSON, _MANAGER = "camille", "nadia"
_SIZES: dict[Profile, tuple[int, int]] = {"kiosk": (1080, 1920), "tablet": (1280, 800), "manager": (1280, 800)}
_FRAMES = 24
_SCENE = 0
_log = structlog.get_logger(__name__)


def play_demo(output: Path) -> int:
    """Play the main job off screen into ``output``; 1 when a step failed, an order is lost, doubled or still open."""
    report = Report(output)
    with tempfile.TemporaryDirectory(prefix="kiosk-demo-") as folder, off_screen_application(), ExitStack() as closing:
        try:
            _Stage(Path(folder), report, closing).play()
        except Exception as error:  # noqa: BLE001 - the last resort: the failed step is in the report, with its picture
            _log.exception("demonstration stopped")
            report.failed(error)
    path = report.write()
    print(f"{path}: {'ok' if report.ok else 'FAILED'}")  # noqa: T201 - what the person who started it waits for
    return 0 if report.ok else 1


class _Stage:
    """Everything that takes part, and the story."""

    def __init__(self, folder: Path, report: Report, closing: ExitStack) -> None:
        self._folder = folder
        self._report = report
        self._hub = HubProcess(folder / "hub", SHOP, weeks=PAST_WEEKS)
        closing.callback(self._hub.kill)  # also when stopped while it starts
        self._hub.start()
        # Terminals first: the browser's driver would not let them enrol from this thread.
        self._camera = PushedSource()
        self._kiosk = self._terminal("kiosk", self._camera)
        self._tablet = self._terminal("tablet", None)
        self._manager = self._terminal("manager", None)
        self._phone = closing.enter_context(PhoneInHand(self._hub.url, folder))

    def play(self) -> None:
        """The story from the phone to the manager."""
        self._phone.sign_in(_of(_CUSTOMER, "customers")["login_token"])
        shown = self._show_code("phone-cart-code")
        with self._open(self._kiosk) as person:
            scene = backdrop(*FRAME_SIZE, _SCENE)
            shopper = Shopper(person, self._kiosk.outbox, self._camera.push, scene, self._report)
            number = self._shop(shopper, shown.screenshot)
        self._phone.add_product(_SECOND_WISH)
        again = self._show_code("phone-new-code")
        with self._open(self._tablet) as person:
            salesperson = Salesperson(
                person, self._badge(_SALESPERSON), _of(_SALESPERSON, "staff")["pin"], self._report
            )
            salesperson.signs_in()
            salesperson.opens_the_cart(again.short_code)
        with self._open(self._manager) as person:
            Manager(person, self._badge(_MANAGER), _of(_MANAGER, "staff")["pin"], self._report).looks(number)
        self._report.ledger = self._count()

    def _show_code(self, name: str) -> ShownCode:
        shown: list[ShownCode] = []
        self._report.run(name, lambda: shown.append(self._phone.show_code()), self._phone.photograph, self._phone.note)
        return shown[0]

    def _shop(self, shopper: Shopper, screenshot: Path) -> str:
        picture = cv2.imread(str(screenshot))
        if picture is None:
            raise BugError(f"{screenshot} is no picture")
        shopper.brings_the_cart_back(list(frames(np.asarray(picture, np.uint8), _FRAMES, _SCENE)))
        shopper.looks_at_a_product(_SEARCHED)
        shopper.goes_to_checkout()
        number = shopper.confirms(self._hub.kill)
        shopper.sees_it_confirmed(self._hub.start)
        return number

    def _terminal(self, profile: Profile, camera: PushedSource | None) -> TerminalParts:
        settings = TerminalSettings(
            hub_url=self._hub.url,
            profile=profile,
            camera="none",
            folder=self._folder / profile,
            size=_SIZES[profile],
            enrol_code=self._hub.enrol_code(_STORE, profile),
        )
        parts = build_terminal(settings, camera.open if camera else None)
        if isinstance(parts, CannotStart):
            raise BugError(parts.reason)
        return parts

    @contextmanager
    def _open(self, parts: TerminalParts) -> Iterator[Person]:
        jobs = NetworkJobs(parts.background)
        terminal = open_window(parts, jobs, jobs.call_on_gui)
        jobs.start()
        try:
            yield Person(terminal.window)
        finally:
            jobs.stop()
            terminal.close()

    def _badge(self, staff_id: str) -> str:
        return f"{self._hub.url}/b/{_of(staff_id, 'staff')['badge']}"

    def _count(self) -> DemoLedger:
        """The kiosk's journal against what the hub's own file holds; neither is asked what the other says."""
        journal = self._kiosk.outbox.ledger()
        held = Counter(self._hub.order_numbers(self._kiosk.device.code))
        lost = journal.made - journal.pending - journal.rejected - len(held)
        return DemoLedger(journal.made, journal.confirmed, max(0, lost), held.total() - len(held), journal.pending)


def _of(row_id: str, file: str) -> dict[str, str]:
    with (SHOP / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return next(row for row in csv.DictReader(lines) if row["id"] == row_id)
