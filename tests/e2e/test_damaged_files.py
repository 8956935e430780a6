"""Damaged files and a full disk: what can be fetched again is, what was promised is never lost, and nothing false is said."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.demo.hub_process import HubProcess
from kiosk.ports.outbox import Ledger
from tests.e2e.conftest import OpenTerminal, ShowCode, confirm, fill_cart
from tests.e2e.terminal_process import wait_until

PAGE = 4096
DONE = Ledger(made=1, confirmed=1, pending=0, rejected=0)


def test_a_damaged_catalogue_is_fetched_again(open_terminal: OpenTerminal, tmp_path: Path) -> None:
    terminal = open_terminal()
    wait_until(lambda: bool(terminal.do("is_ready")), "no catalogue")
    terminal.kill()
    (tmp_path / "terminal" / "cache.db").write_bytes(b"not a database " * 5000)

    terminal = open_terminal()
    wait_until(lambda: bool(terminal.do("is_ready")), "no catalogue")
    terminal.do("touches", "start")
    terminal.do("touches", "door-search")
    terminal.do("touches", "key-r")
    terminal.do("waits_for", "result-0")


def test_a_damaged_outbox_is_kept_and_its_order_is_sent(
    hub: HubProcess, open_terminal: OpenTerminal, show_code: ShowCode, tmp_path: Path
) -> None:
    terminal = open_terminal()
    fill_cart(terminal, show_code())
    hub.kill()
    number = confirm(terminal)
    device = terminal.do("device")
    terminal.kill()
    damage(tmp_path / "terminal" / "outbox.db")

    hub.start()
    terminal = open_terminal()
    (kept,) = (tmp_path / "terminal").glob("outbox.damaged-*.db")
    said = terminal.said()
    assert f"The outbox was damaged. It is kept as {kept}; 1 orders were saved" in said
    assert '"event": "outbox damaged"' in said
    wait_until(lambda: terminal.ledger() == DONE, "the order was not confirmed")
    assert hub.order_numbers(device) == [number]


def test_a_full_disk_is_said_and_the_order_goes_through_once_there_is_room(
    hub: HubProcess, open_terminal: OpenTerminal, show_code: ShowCode
) -> None:
    terminal = open_terminal()
    fill_cart(terminal, show_code())
    terminal.do("fills_the_disk")
    terminal.do("touches", "confirm")
    terminal.do("waits_for", "not-recorded")
    assert not terminal.do("sees", "order-number")
    assert terminal.ledger() == Ledger(0, 0, 0, 0)

    terminal.do("frees_the_disk")
    number = confirm(terminal)
    wait_until(lambda: terminal.ledger() == DONE, "the order was not confirmed")
    assert hub.order_numbers(terminal.do("device")) == [number]


def damage(path: Path) -> None:
    """Overwrite the head of the page that holds the orders, as a bad sector would."""
    with closing(sqlite3.connect(path)) as connection:  # the last one to close moves the journal into the file
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entry'").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\xff" * 64)
