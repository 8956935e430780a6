"""Family 14: a hub whose answers are nonsense, or sound right and are not. Nothing of it may stop or mislead a terminal."""

import asyncio
import random
import resource
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest import mock

import kiosk.hub_client.stock
import offline_cache.rows
from kiosk.demo.hub_process import HubProcess
from kiosk.domain.feed import Delta
from kiosk.domain.plausible import MOST_MONEY, MOST_PIECES
from kiosk.errors import KioskError
from kiosk.faults.family import Figure, Outcome
from kiosk.faults.lies import changed
from kiosk.faults.proxy import Proxy
from kiosk.faults.terminal import Terminal
from kiosk.hub.commands import make_enrolment_code
from kiosk.settings import ASSETS

_STORE = "bellecour"
_LAST_CHANGES = 120
_SNAPSHOT_EVERY = 100
_BAD_ROWS = (
    (
        f"SELECT count(*) FROM stock WHERE abs(on_hand) > {MOST_PIECES} OR reserved < 0 OR safety < 0 OR incoming < 0"  # noqa: S608 - constants
        f" OR max(reserved, safety, incoming) > {MOST_PIECES} OR sku = '' OR location_id = ''"
    ),
    f"SELECT count(*) FROM variant WHERE list_amount < 0 OR list_amount > {MOST_MONEY} OR sku = ''",  # noqa: S608 - constants
    "SELECT count(*) FROM agreed_price WHERE amount < 0",
)


class LyingHub:
    """Every call that a terminal makes, each with an answer that was changed on its way."""

    name = "a hub that lies"
    ci_runs = 200
    nightly_runs = 100_000

    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        """The product as it is."""
        return _campaign(runs, seed, folder)

    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """A terminal that stores whatever has the right type."""
        with (
            mock.patch.object(offline_cache.rows, "problem_of", return_value=None),
            mock.patch.object(offline_cache.rows, "misleads", return_value=False),
            mock.patch.object(kiosk.hub_client.stock, "problem_of", return_value=None),
        ):
            return _campaign(runs, seed, folder)


FAMILY = LyingHub()


def _campaign(runs: int, seed: int, folder: Path) -> Outcome:
    hub = HubProcess(folder / "hub", ASSETS / "demo")
    try:
        hub.start()
        with Proxy(hub.port) as line:
            code = make_enrolment_code(hub.database, _STORE, "kiosk")
            terminal = Terminal(line.url, folder / "terminal", str(code))
            with terminal:
                terminal.waits_for_a_catalogue()
            # From here on nothing runs by itself: one call, one lie.
            terminal = Terminal(line.url, folder / "terminal")
            return asyncio.run(_Campaign(terminal, line, random.Random(seed)).play(runs))
    finally:
        hub.kill()


class _Campaign:
    def __init__(self, terminal: Terminal, line: Proxy, rng: random.Random) -> None:
        self._terminal = terminal
        self._line = line
        self._rng = rng
        self._pulling: Any = terminal.parts.status._pull  # type: ignore[attr-defined]  # noqa: SLF001 - driven by hand
        epoch, _, position = str(self._pulling._writer.cursor()).partition(":")  # noqa: SLF001
        self._cursor = f"{epoch}:{max(0, int(position) - _LAST_CHANGES)}"
        self._skus = terminal.sellable()[:20]
        self._met: Counter[str] = Counter()
        self._crashes: Counter[str] = Counter()

    async def play(self, runs: int) -> Outcome:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        calls = self._calls()
        for number in range(runs):
            snapshot = number % _SNAPSHOT_EVERY == 0
            call = self._take_snapshot if snapshot else self._rng.choice(calls)
            self._line.lie = lambda answer: changed(answer, self._rng)
            try:
                await call()
                self._met["believed"] += 1
            except KioskError as error:
                self._met[error.code] += 1
            except Exception as error:  # noqa: BLE001 - counting these is what this family is for
                self._crashes[f"{call.__name__}: {type(error).__name__}: {error}"[:200]] += 1
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
        bad = _bad_rows(self._terminal.folder / "cache.db")
        figure: Figure = {
            "crashes": self._crashes.total(),
            "bad_rows_stored": bad,
            "refused": runs - self._met["believed"] - self._crashes.total(),
            "believed": self._met["believed"],
            "memory_grown_mb": grown,
        }
        if self._crashes:
            figure["first_crash"] = next(iter(self._crashes))
        return Outcome(figure, ok=not self._crashes and not bad)

    def _calls(self) -> list[Callable[[], Awaitable[Any]]]:
        return [self._pull, self._pull, self._refresh, self._claim, self._sign_in]

    async def _pull(self) -> None:
        pull = self._pulling
        answer = await pull._feed.pull(self._cursor, pull._topics())  # noqa: SLF001 - one step of a loop that does not run here
        if isinstance(answer, Delta):
            pull._writer.apply(answer)  # noqa: SLF001

    async def _take_snapshot(self) -> None:
        pull = self._pulling
        async with pull._feed.snapshot((_STORE,)) as lines:  # noqa: SLF001
            await pull._writer.replace(lines)  # noqa: SLF001

    async def _refresh(self) -> None:
        await self._terminal.parts.refresh_stock(self._skus)

    async def _claim(self) -> None:
        await self._terminal.parts.cart_desk.claim_token("A" * 22)

    async def _sign_in(self) -> None:
        await self._terminal.parts.staff_desk.sign_in("CB-0000000", "0000")


def _bad_rows(cache: Path) -> int:
    """Counted by plain SQLite, not by the program that wrote them."""
    with closing(sqlite3.connect(f"{cache.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        return sum(int(connection.execute(statement).fetchone()[0]) for statement in _BAD_ROWS)
