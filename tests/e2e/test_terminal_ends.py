"""The end of a terminal: nothing that was promised goes with it, on the files and processes of the real thing."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from kiosk.demo.hub_process import HubProcess
from kiosk.domain.slip import SlipShown
from kiosk.faults.terminal import Terminal, Told
from offline_cache.outbox_file import open_outbox
from offline_cache.slips import SqliteSlips
from tests.e2e.conftest import STORE
from tests.e2e.terminal_process import wait_until
from tests.fakes.clock import START
from tests.fakes.orders import make_order
from tests.fakes.outbox import keep_plain

PERSON = (b"Camille Martin", b"camille.martin@exemple.fr", b"1 rue de la Paix")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "terminal"


def orders(terminal: Terminal, count: int) -> list[Told]:
    rng = random.Random(7)
    told: list[Told] = []
    for _ in range(50):
        one = terminal.orders(rng)
        if one is not None:
            told.append(one)
        if len(told) == count:
            return told
    raise AssertionError("nothing could be ordered")


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def unsent_terminal(hub: HubProcess, folder: Path, count: int) -> tuple[str, list[str]]:
    """A terminal that was closed while the hub was away: its code and the numbers that it promised."""
    with Terminal(hub.url, folder, hub.enrol_code(STORE, "kiosk")) as terminal:
        terminal.waits_for_a_catalogue()
        wait_until(lambda: terminal.parts.status.status().network, "the terminal is not online")
        hub.kill()
        told = orders(terminal, count)
        return terminal.code, [one.number for one in told]


@pytest.mark.offline("Reset a terminal with unsent orders", "no", "only after an export of all of them")
def test_a_terminal_is_not_reset_before_its_orders_are_elsewhere(hub: HubProcess, folder: Path, tmp_path: Path) -> None:
    code, numbers = unsent_terminal(hub, folder, 2)
    refused = run("reset", "--folder", folder)
    assert refused.exit_code == 1
    assert "Without a final word of the hub: 2 orders or slips;" in refused.output
    early = tmp_path / "early.json"
    assert run("outbox", "export", "--folder", folder, "--to", early).exit_code == 0
    assert early.stat().st_mode & 0o777 == 0o600
    assert not any(word in early.read_bytes() for word in PERSON)
    assert all(number.encode() in early.read_bytes() for number in numbers)

    with Terminal(hub.url, folder) as terminal:
        numbers += [one.number for one in orders(terminal, 1)]
    late = run("reset", "--folder", folder, "--export", early)
    assert late.exit_code == 1
    assert "does not hold them all" in late.output
    assert (folder / "outbox.db").exists()

    whole = tmp_path / "whole.json"
    assert run("outbox", "export", "--folder", folder, "--to", whole).exit_code == 0
    done = run("reset", "--folder", folder, "--export", whole)
    assert done.exit_code == 0, done.output
    assert not any((folder / name).exists() for name in ("outbox.db", "cache.db", "pictures"))

    hub.start()
    for outcome in ("placed", "known"):
        taken = run("outbox", "import", whole, "--database", hub.database, "--public-url", hub.url)
        assert taken.exit_code == 0, taken.output
        assert [line.split() for line in taken.output.splitlines()[:-1]] == [[number, outcome] for number in numbers]
    assert hub.order_numbers(code) == numbers


def keeps_slip(folder: Path, url: str) -> None:
    """As after a scan without network."""
    token, _, code = url.rpartition("/o/")[2].partition("#")
    outbox = open_outbox(folder / "outbox.db", START).database
    assert SqliteSlips(outbox).keep(SlipShown(token, code), START)
    outbox.close()


def test_a_slip_that_was_scanned_without_network_is_carried_out_as_an_order_is(
    hub: HubProcess, folder: Path, tmp_path: Path
) -> None:
    with Terminal(hub.url, folder, hub.enrol_code(STORE, "kiosk")) as scanning:
        scanning.waits_for_a_catalogue()
    lost = tmp_path / "lost"
    with Terminal(hub.url, lost, hub.enrol_code(STORE, "kiosk")) as terminal:
        terminal.waits_for_a_catalogue()
        wait_until(lambda: terminal.parts.status.status().network, "the terminal is not online")
        hub.kill()
        (order,) = orders(terminal, 1)
        code = terminal.code
    shutil.rmtree(lost)
    keeps_slip(folder, order.slip)

    refused = run("reset", "--folder", folder)
    assert refused.exit_code == 1
    assert "Without a final word of the hub: 1 order or slip;" in refused.output
    file = tmp_path / "outbox.json"
    exported = run("outbox", "export", "--folder", folder, "--to", file)
    assert exported.exit_code == 0
    assert "0 orders, 1 scanned slip." in exported.output
    assert not any(word in file.read_bytes() for word in PERSON)
    keeps_slip(folder, order.slip.replace("#", "#0"))
    assert "does not hold them all" in run("reset", "--folder", folder, "--export", file).output
    assert run("outbox", "export", "--folder", folder, "--to", file).exit_code == 0
    assert run("reset", "--folder", folder, "--export", file).exit_code == 0
    assert not (folder / "outbox.db").exists()

    hub.start()
    for _ in range(2):
        taken = run("outbox", "import", file, "--database", hub.database, "--public-url", hub.url)
        assert taken.exit_code == 0, taken.output
        assert "1 of 2 scanned slips are here now." in taken.output
        assert hub.order_numbers(code) == [order.number]


def test_what_no_export_can_hold_yet_keeps_a_terminal_from_its_reset(folder: Path, tmp_path: Path) -> None:
    # Orders of the first release are open, and are closed with a key that this terminal has not got yet.
    outbox = open_outbox(folder / "outbox.db", START).database
    for number in (1, 2):
        keep_plain(outbox, make_order(number))
    outbox.close()
    file = tmp_path / "outbox.json"
    exported = run("outbox", "export", "--folder", folder, "--to", file)
    assert exported.exit_code == 1
    assert "0 orders" in exported.output
    assert "Not in it: 2 orders of an earlier version" in exported.output
    assert not any(word in file.read_bytes() for word in PERSON)
    refused = run("reset", "--folder", folder, "--export", file)
    assert refused.exit_code == 1
    assert "does not hold them all" in refused.output
    assert (folder / "outbox.db").exists()


def test_an_export_that_somebody_changed_places_nothing(hub: HubProcess, folder: Path, tmp_path: Path) -> None:
    code, numbers = unsent_terminal(hub, folder, 1)
    file = tmp_path / "outbox.json"
    assert run("outbox", "export", "--folder", folder, "--to", file).exit_code == 0
    hub.start()
    content = file.read_bytes()
    changes: list[tuple[Callable[[bytes], bytes], str]] = [
        (
            lambda text: text.replace(b'"quantity": 1', b'"quantity": 9').replace(b'"quantity":1', b'"quantity":9'),
            "signed",
        ),
        (lambda text: text.replace(code.encode() + b'"', b'Z99"', 1), "never was a terminal"),
        (lambda text: text[: len(text) // 2], "no export"),
    ]
    for change, said in changes:
        changed = change(content)
        assert changed != content
        file.write_bytes(changed)
        answer = run("outbox", "import", file, "--database", hub.database)
        assert answer.exit_code == 1
        assert said in answer.output
    assert hub.order_numbers(code) == []
    assert numbers


def test_a_revoked_terminal_erases_itself_and_keeps_its_promises(hub: HubProcess, folder: Path, tmp_path: Path) -> None:
    with Terminal(hub.url, folder, hub.enrol_code(STORE, "kiosk")) as terminal:
        terminal.waits_for_a_catalogue()
        wait_until(lambda: terminal.parts.status.status().network, "the terminal is not online")
        hub.kill()
        numbers = [one.number for one in orders(terminal, 1)]
        assert run("devices", "revoke", terminal.code, "--database", hub.database).exit_code == 0
        hub.start()
        wait_until(lambda: terminal.parts.status.status().reason == "device_removed", "it did not hear of it")
        wait_until(lambda: not terminal.parts.catalogue.locations(), "the cache is still there")
        assert terminal.parts.outbox.ledger().pending == 1
        assert hub.order_numbers(terminal.code) == []
        code = terminal.code
    again = run("run", "--folder", folder, "--hub", hub.url, "--camera", "none")
    assert again.exit_code == 2
    assert "not enrolled" in again.output
    assert code not in run("devices", "list", "--database", hub.database).output
    assert run("reset", "--folder", folder).exit_code == 1
    file = tmp_path / "outbox.json"
    assert run("outbox", "export", "--folder", folder, "--to", file).exit_code == 0
    assert run("outbox", "import", file, "--database", hub.database).exit_code == 0
    assert hub.order_numbers(code) == numbers
