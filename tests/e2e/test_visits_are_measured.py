"""From a touch at the kiosk to the manager's figures: with network, without, and after the power went."""

import csv
from pathlib import Path

from click.testing import CliRunner

from kiosk.cli import main
from kiosk.demo.hub_process import HubProcess
from kiosk.domain.shop_event import VisitStarted
from kiosk.faults.proxy import Proxy
from offline_cache.shop_events import EVENTS_FILE, SqliteEventLedger
from tests.e2e.conftest import OpenTerminal
from tests.e2e.terminal_process import TerminalProcess, wait_until

_NEXT_TRY_S = 150.0
"""What the hub did not take when it was told is told again a minute later."""


def _figures(hub: HubProcess) -> dict[tuple[str, str], int]:
    text = CliRunner().invoke(main, ["figures", "--database", str(hub.database), "--csv"]).output
    return {(row["figure"], row["of"]): int(row["visits"] or 0) for row in csv.DictReader(text.splitlines())}


def _kept(folder: Path) -> int:
    """Visits that began and that the hub has not heard of."""
    batch = SqliteEventLedger(folder / EVENTS_FILE).unsent()
    return sum(isinstance(one.event.what, VisitStarted) for one in batch.events) if batch else 0


def _visits(terminal: TerminalProcess) -> None:
    terminal.do("touches", "start")
    terminal.do("touches", "leave")
    terminal.do("waits_for", "start")


def test_visits_are_counted_once_with_and_without_network(
    hub: HubProcess, open_terminal: OpenTerminal, tmp_path: Path
) -> None:
    before = _figures(hub)

    def more(figure: str, of: str = "") -> int:
        return _figures(hub).get((figure, of), 0) - before.get((figure, of), 0)

    with Proxy(hub.port) as line:
        terminal = open_terminal(line.url)
        wait_until(lambda: bool(terminal.do("is_ready")) and bool(terminal.do("has_network")), "no catalogue")
        _visits(terminal)
        wait_until(lambda: more("ended", "cancel") == 1, "the first visit", _NEXT_TRY_S)
        line.breaks("cut")
        _visits(terminal)
        terminal.do("touches", "start")
        wait_until(lambda: _kept(tmp_path / "terminal") == 2, "two visits on the disk")
        terminal.kill()
        line.heals()

    open_terminal()
    wait_until(lambda: more("ended", "cancel") == 2 and more("visits") == 3, "all three visits", _NEXT_TRY_S)
    # The last one was taken up by the restart, and goes on.
    wait_until(lambda: more("ended", "interrupted") == 1, "that one of them was interrupted", _NEXT_TRY_S)
