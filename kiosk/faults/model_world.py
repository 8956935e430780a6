"""A small world for the stateful model: a shop of a dozen articles, two hubs on one file, terminals, a phone.

Hubs are processes that are really killed. Terminals are whole but for their window, and do nothing until they are told to, so
that a sequence of steps says all that happened.
"""

import asyncio
import random
import shutil
import sqlite3
from collections import Counter
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from unittest import mock

import httpx
from typing_extensions import override

from kiosk.bootstrap import terminal as composition
from kiosk.demo.phone_without_browser import PlainPhone
from kiosk.domain.scan import HandoffCode, OrderCode, ScannedCode
from kiosk.errors import BackendError, BugError
from kiosk.faults.hub_nursery import Nursery
from kiosk.faults.proxy import Proxy
from kiosk.faults.terminal import Terminal, Told, wait_until
from kiosk.hub.commands import load_shop, make_enrolment_code, make_platform_key
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.csv_files.generate import generate_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.ports.clock import Clock
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.report import load_picture
from kiosk.system import SystemClock
from kiosk.use_cases.restore_cart import CartRestored

TERMINALS = 3
HUBS = 2
STORES = ("store-01", "store-02", "store-03")
_VARIANTS, _LOCATIONS = 12, 4
_SETTLE_ROUNDS = 15
_MOST_PIECES = 20
_READY_S = 90.0


class ShiftedClock(Clock):
    """A machine's clock that somebody sets."""

    def __init__(self) -> None:
        self.shift = timedelta(0)
        self._real = SystemClock()
        self._stands_at: datetime | None = None

    def stop(self) -> None:
        """It stands still from now on."""
        self._stands_at = self.now()

    @override
    def now(self) -> datetime:
        return self._stands_at or self._real.now() + self.shift

    @override
    def monotonic(self) -> float:
        return self._real.monotonic()


class Template:
    """The world as it is before anything happens, made once and copied for each sequence."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "template"
        generate_shop(folder / "shop", _VARIANTS, _LOCATIONS, 1)
        shop = read_shop(folder / "shop")
        if not isinstance(shop, Shop):
            raise BugError("the invented shop is not right")
        self.folder.mkdir()
        database = self.folder / "hub.db"
        load_shop(database, shop)
        self.platform_key = make_platform_key(database, "model")
        self.skus = [variant.sku for variant in shop.variants]
        with Nursery(database, folder / "template-hub.log") as hub:
            hub.start()
            _wait_for(hub)
            for number in range(TERMINALS):
                code = make_enrolment_code(database, STORES[number], "kiosk")
                with Terminal(hub.url, self.folder / f"terminal-{number}", str(code)) as terminal:
                    terminal.waits_for_a_catalogue()


class World:
    """Everything of one sequence. ``told`` is what shoppers heard, by terminal code."""

    def __init__(self, template: Template, folder: Path, hubs: list[Nursery]) -> None:
        self.template = template
        self._folder = folder
        self._hubs = hubs
        self._runner = asyncio.Runner()
        self.told: list[tuple[str, Told]] = []
        self.added: Counter[str] = Counter()
        self.removed: set[str] = set()

    def __enter__(self) -> Self:
        for hub in self._hubs:
            hub.kill()
        shutil.rmtree(self._folder, ignore_errors=True)
        shutil.copytree(self.template.folder, self._folder)
        for hub in self._hubs:
            hub.start()
        for hub in self._hubs:
            _wait_for(hub)
        self.line = Proxy(self._hubs[0].port).__enter__()
        self.clocks = [ShiftedClock() for _ in range(TERMINALS)]
        self.terminals = [self._open(number) for number in range(TERMINALS)]
        self._phones_line = Proxy(self._hubs[0].port).__enter__()  # never broken: the phone has a network of its own
        self._phone = PlainPhone(self._phones_line.url, self._folder)
        self.baseline = self.reserved()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._phone.__exit__(kind, error, at)
        self._phones_line.__exit__(kind, error, at)
        self._runner.close()
        self.line.__exit__(kind, error, at)
        for hub in self._hubs:
            hub.kill()

    # What happens to machines.

    def crash(self, number: int) -> None:
        """A terminal's process is gone; its files are as they are, and it starts again."""
        self.terminals[number] = self._open(number)
        self.terminals[number].parts.shopping.resume()

    def kill_hub(self, number: int) -> None:
        """A hub's process is gone; the other takes over while it comes back."""
        self._hubs[number].kill()
        self._hubs[number].start()
        _wait_for(self._hubs[1 - number])  # it may have been killed a moment ago
        self._turn_to(1 - number)

    def _turn_to(self, number: int) -> None:
        self.line.hub_port = self._hubs[number].port
        self._phones_line.hub_port = self._hubs[number].port

    def _open(self, number: int) -> Terminal:
        with mock.patch.object(composition, "SystemClock", return_value=self.clocks[number]):
            return Terminal(self.line.url, self._folder / f"terminal-{number}")

    # What people do. A network that fails them is expected; anything else is not.

    def places(self, number: int, rng: random.Random) -> None:
        """A visit of its own at a terminal: something is ordered."""
        terminal = self.terminals[number]
        if terminal.parts.shopping.session is None and terminal.sellable():
            self._note(terminal, terminal.orders(rng))

    def scans_the_cart(self, number: int, url: str) -> None:
        """The phone's code before a terminal's camera."""
        parts = self.terminals[number].parts
        if not url:
            return
        meaning = parts.read_meaning(ScannedCode(url, "qr"))
        if not isinstance(meaning, HandoffCode):
            raise BugError(f"{url} is read as {meaning}")
        outcome = self.run(parts.restore_cart.by_code(meaning.token, meaning.cart_code))
        if isinstance(outcome, CartRestored) and parts.shopping.session is None:
            parts.shopping.open_cart(outcome.cart, outcome.from_code)

    def orders_the_cart(self, number: int, rng: random.Random) -> None:
        """What is in the open cart of a terminal is ordered."""
        terminal = self.terminals[number]
        session = terminal.parts.shopping.session
        if session is not None and session.cart.lines:
            self.removed.update(line.sku for line in session.cart.lines)
            self._note(terminal, terminal.confirms(rng))

    def shows_a_slip(self, number: int, slip: str) -> None:
        """The slip of an order before some terminal's camera."""
        parts = self.terminals[number].parts
        meaning = parts.read_meaning(ScannedCode(slip, "qr"))
        if not isinstance(meaning, OrderCode):
            raise BugError(f"a slip is read as {meaning}")
        self.run(parts.open_slip(meaning.token, meaning.order_code or ""))

    def counts(self, sku: str, location_id: str, on_hand: int) -> None:
        """The platform says that there are fewer than were sold."""
        change = {"type": "count", "sku": sku, "location_id": location_id, "on_hand": on_hand, "as_of": _now_text()}
        headers = {"Authorization": f"Bearer {self.template.platform_key}"}
        address = f"{self._phones_line.url}/api/stock/changes"
        httpx.post(address, json={"changes": [change]}, headers=headers, timeout=60).raise_for_status()

    def adds_on_the_phone(self, sku: str) -> None:
        """One piece into the phone's cart."""
        self._phone.add_product(sku.partition("-")[0].lower(), sku)
        self.added[sku] += 1

    def code_on_the_phone(self) -> str:
        """What the code of the phone's cart says; empty when there is nothing in the cart."""
        if not self.cart_on_the_phone():
            return ""
        picture = load_picture(self._phone.show_code().screenshot)
        if isinstance(picture, str):
            raise BugError(picture)
        return PictureReader().read_picture(picture)[0].text

    def adds_at_a_terminal(self, number: int, sku: str) -> None:
        """One more piece into the cart that is open at a terminal."""
        terminal = self.terminals[number]
        session = terminal.parts.shopping.session
        if session is not None and sum(line.quantity for line in session.cart.lines) < _MOST_PIECES:
            terminal.adds(sku)

    def removes_at_a_terminal(self, number: int, place: int) -> None:
        """A line less in the cart that is open at a terminal."""
        shopping = self.terminals[number].parts.shopping
        if shopping.session is not None and place < len(shopping.session.cart.lines):
            line = shopping.session.cart.lines[place]
            self.removed.add(line.sku)
            shopping.set_quantity(line.id, line.quantity - 1)

    def sets_a_clock(self, number: int, seconds: int) -> None:
        """Somebody, or a dead battery, sets the clock of a terminal."""
        self.clocks[number].shift += timedelta(seconds=seconds)

    def _note(self, terminal: Terminal, told: Told | None) -> None:
        if told is not None:
            self.told.append((terminal.code, told))

    # What programs do by themselves, here one step at a time.

    def pushes(self, number: int) -> None:
        """A terminal sends orders and slips that are due."""
        engine: Any = self.terminals[number].parts.status
        self.run(engine._push.send_due())  # noqa: SLF001 - one turn of a loop that does not run here
        self.run(engine._slips.send_due())  # noqa: SLF001

    def pulls(self, number: int) -> None:
        """A terminal brings its cache up to date."""
        engine: Any = self.terminals[number].parts.status
        self.run(engine._pull.catch_up())  # noqa: SLF001

    def exchanges(self, number: int) -> None:
        """A terminal sends its edits of the open cart and hears of those of others."""
        parts = self.terminals[number].parts
        exchange: Any = parts.cart_exchange
        self.run(exchange._send_all())  # noqa: SLF001
        session = parts.shopping.session
        if session is not None and session.is_shared:
            live = self.run(parts.cart_desk.read(session.cart.id))
            if live is not None:
                parts.shopping.merge(session.cart.id, live)

    def run(self, work: Any) -> Any:
        """Let a terminal work; None when the network failed it."""
        with suppress(BackendError):
            return self._runner.run(work)
        return None

    def settles(self) -> None:
        """The network is whole, clocks are right, and everybody gets to say and hear everything."""
        self.line.heals()
        for clock in self.clocks:
            clock.shift = timedelta(0)
        for _ in range(_SETTLE_ROUNDS):
            for number, terminal in enumerate(self.terminals):
                engine: Any = terminal.parts.status
                engine._push.hurry()  # noqa: SLF001
                engine._slips.hurry()  # noqa: SLF001
                self.pushes(number)
                self.exchanges(number)
                self.pulls(number)
            if not any(t.parts.outbox.ledger().pending for t in self.terminals):
                break
        for number in range(TERMINALS):
            self.exchanges(number)
            self.pulls(number)

    # What the hub's own file says.

    def reserved(self) -> dict[tuple[str, str], int]:
        """Pieces kept back, by SKU and location."""
        return {(sku, place): n for sku, place, n in self.rows("SELECT sku, location_id, reserved FROM stock_levels")}

    def pieces_kept(self) -> list[tuple[str, str, int]]:
        """SKU, location and pieces of every line that holds some."""
        return self.rows(
            "SELECT coalesce(o.sku, l.sku), o.location_id, l.quantity FROM order_outcomes o"
            " JOIN order_lines l ON l.order_id = o.order_id AND l.id = o.line_id"
            " WHERE o.outcome IN ('allocated', 'moved', 'replaced')"
        )

    def cart_on_the_phone(self) -> dict[str, int]:
        """SKU to pieces of the phone's cart."""
        statement = "SELECT sku, quantity FROM cart_lines JOIN carts ON carts.id = cart_id WHERE phone_hash IS NOT NULL"
        return dict(self.rows(statement))

    def phone_cart_id(self) -> str:
        """Id of the phone's cart; empty when it has none."""
        return next((row[0] for row in self.rows("SELECT id FROM carts WHERE phone_hash IS NOT NULL")), "")

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        """Read beside the hub."""
        address = f"{(self._folder / 'hub.db').resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as connection:
            return connection.execute(statement).fetchall()


def _wait_for(hub: Nursery) -> None:
    def is_ready() -> bool:
        with suppress(httpx.HTTPError):
            return httpx.get(f"{hub.url}/ready", timeout=2.0).is_success
        return False

    wait_until(is_ready, "the hub did not start", _READY_S)


def _now_text() -> str:
    return datetime.now(UTC).isoformat()
