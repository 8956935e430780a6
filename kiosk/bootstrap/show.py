"""The demonstration in windows: a hub process, a kiosk, a phone where there is no camera, and how to open the rest."""

import contextlib
import csv
import signal
import sys
from pathlib import Path
from shutil import rmtree
from typing import Final

from msgspec.structs import replace
from platformdirs import user_cache_path

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.demo.addresses import lan_address, port_or_free
from kiosk.demo.badge_picture import save_badge_picture
from kiosk.demo.how_to_open import HowToOpen, StaffTerminal, instructions
from kiosk.demo.hub_process import PAST_WEEKS, HubProcess
from kiosk.demo.pay_simulators import PaySimulators
from kiosk.demo.phone_without_browser import PlainPhone
from kiosk.demo.presentation import nobody, presentation
from kiosk.demo.returning_shopper import ReturningShopper
from kiosk.domain.device import Profile
from kiosk.domain.text import LANGUAGES
from kiosk.errors import BugError
from kiosk.settings import ASSETS, TerminalSettings
from kiosk.system import SystemClock
from offline_cache.outbox_file import open_outbox
from offline_cache.session import SqliteIdentityStore
from ui.camera.sources import PushedSource
from ui.demo.phone_content import PhoneParts, PrintedCode
from ui.demo.show_window import only_one, run_show

_SHOP: Final = ASSETS / "demo"
_STORE: Final = "bellecour"
_PORT: Final = 8321
_CUSTOMER: Final = "elise-moreau"
_SKU: Final = "ROBE-ONDINE-CORAIL-38"
_STAFF: Final[dict[Profile, str]] = {"tablet": "camille", "manager": "nadia"}
_INTERRUPTED: Final = 130


def show_demo() -> int:
    """Show the product until the kiosk's window is closed; 2 when it cannot start."""
    folder = user_cache_path("kiosk") / "demo"
    folder.mkdir(parents=True, exist_ok=True)
    lock = only_one(folder)
    if lock is None:
        return _refused(f"The demonstration is running already ({folder}).")
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(128 + signal.SIGTERM))
    address = lan_address()
    paying = PaySimulators(folder, address or "127.0.0.1")
    hub = HubProcess(
        folder,
        _SHOP,
        port_or_free(_PORT),
        host="0.0.0.0" if address else "127.0.0.1",  # noqa: S104 - phones shall reach it; what is printed says so
        public_host=address or "127.0.0.1",
        payments=paying.file,
        weeks=PAST_WEEKS,
    )
    try:
        paying.start(hub.url)
        return _Show(folder, hub, is_public=address is not None).run()
    except KeyboardInterrupt:
        return _INTERRUPTED
    finally:
        hub.stop()
        paying.stop()
        lock.unlock()


class _Show:
    """Everything around one running hub."""

    def __init__(self, folder: Path, hub: HubProcess, *, is_public: bool) -> None:
        self._folder = folder
        self._hub = hub
        self._is_public = is_public
        self._has_camera = any(Path("/dev").glob("video*"))
        if not hub.database.exists():
            # Terminals of a hub that is gone would be refused by the new one.
            for profile in ("kiosk", *_STAFF):
                rmtree(folder / profile, ignore_errors=True)

    def run(self) -> int:
        """Start, say how to open the rest, and stay until the window is closed."""
        try:
            self._hub.start()
        except RuntimeError as error:
            return _refused(str(error))
        camera = None if self._has_camera else PushedSource()
        parts = build_terminal(self._settings(), camera.open if camera else None)
        if isinstance(parts, CannotStart):
            return _refused(parts.reason)
        sys.stdout.write(instructions(self._how_to_open()))
        sys.stdout.flush()
        if camera is None:
            return run_show(parts, None)
        camera.push(nobody())
        with PlainPhone(self._hub.url, self._folder) as phone:
            return run_show(parts, self._phone(phone, camera))

    def _settings(self) -> TerminalSettings:
        return TerminalSettings(
            hub_url=self._hub.url,
            folder=self._folder / "kiosk",
            enrol_code=self._enrol_code("kiosk"),
            shop_hosts=(self._hub.public_url,),
        )

    def _enrol_code(self, profile: Profile) -> str | None:
        """A code for a terminal that has no identity yet."""
        path = self._folder / profile / "outbox.db"
        if not path.exists():
            return self._hub.enrol_code(_STORE, profile)
        with contextlib.closing(open_outbox(path, SystemClock().now()).database) as database:
            identities = SqliteIdentityStore(database)
            known = identities.load_identity()
            if known is None:
                return self._hub.enrol_code(_STORE, profile)
            if known.public_url != self._hub.public_url:
                # This machine has another address than last time, in another network.
                identities.save_identity(replace(known, public_url=self._hub.public_url))
        return None

    def _how_to_open(self) -> HowToOpen:
        customer = _row("customers", "id", _CUSTOMER)
        return HowToOpen(
            folder=self._folder,
            hub_url=self._hub.url,
            public_url=self._hub.public_url,
            is_public=self._is_public,
            shopper=f"{customer['first_name']} {customer['last_name']}",
            terminals=[self._staff_terminal(profile, staff_id) for profile, staff_id in _STAFF.items()],
        )

    def _staff_terminal(self, profile: Profile, staff_id: str) -> StaffTerminal:
        person = _row("staff", "id", staff_id)
        picture = self._folder / f"badge-{staff_id}.png"
        save_badge_picture(self._badge_text(person), picture)
        return StaffTerminal(
            profile=profile,
            folder=self._folder / profile,
            # Nobody can type a badge as fast as a scanner does: without a camera the badge is in the picture.
            camera="0" if self._has_camera else str(picture),
            enrol_code=self._enrol_code(profile),
            person=person["name"],
            badge=person["badge"],
            pin=person["pin"],
        )

    def _phone(self, phone: PlainPhone, camera: PushedSource) -> PhoneParts:
        person, variant = _row("staff", "id", _STAFF["tablet"]), _row("variants", "sku", _SKU)
        product = _row("products", "id", variant["product"])
        login_token = _row("customers", "id", _CUSTOMER)["login_token"]
        wishes = [(_row("variants", "sku", sku)["product"], sku) for sku in _wishes(_CUSTOMER)]
        return PhoneParts(
            show_cart=ReturningShopper(phone, login_token, wishes).show_code,
            product=PrintedCode(
                {language: product[f"name_{language}"] for language in LANGUAGES},
                f"https://id.gs1.org/01/{variant['gtin'].zfill(14)}",
                variant["gtin"],
            ),
            badge=PrintedCode({"fr": person["name"]}, self._badge_text(person), person["badge"]),
            compose=presentation,
            push=camera.push,
        )

    def _badge_text(self, person: dict[str, str]) -> str:
        return f"{self._hub.public_url}/b/{person['badge']}"


def _rows(file: str) -> list[dict[str, str]]:
    with (_SHOP / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _row(file: str, column: str, value: str) -> dict[str, str]:
    row = next((row for row in _rows(file) if row[column] == value), None)
    if row is None:
        raise BugError(f"{file}.csv has no {value!r}")
    return row


def _wishes(customer_id: str) -> list[str]:
    return [row["sku"] for row in _rows("carts") if row["customer"] == customer_id]


def _refused(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return 2
