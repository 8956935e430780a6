"""The cable of a training shop is cut before everybody's eyes, and the ledger comes from outside the program."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from kiosk.faults.cord import TrainingCord
from kiosk.faults.hopeful import hopeful_terminals
from kiosk.ports.cord import CordState


@pytest.fixture
def cord() -> Iterator[TrainingCord]:
    training = TrainingCord(seed=4)
    training.open()
    yield training
    training.close()


def until(cord: TrainingCord, holds: Callable[[CordState], bool], patience_s: float = 60.0) -> CordState:
    deadline = time.monotonic() + patience_s
    while not holds(state := cord.state()):
        assert time.monotonic() < deadline, state
        time.sleep(0.1)
    return state


def test_every_order_is_accounted_for_while_the_cable_breaks_and_after(cord: TrainingCord) -> None:
    cord.order(on=True)
    cord.breaks("cut")
    cut = until(cord, lambda state: state.ledger.pending >= 3)
    assert (cut.fault, cut.ledger.lost, cut.ledger.doubled) == ("cut", 0, 0)
    for fault in ("duplicate", "truncate", "server_error"):
        cord.breaks(fault)
        before = cord.state().ledger.sent
        until(cord, lambda state, before=before: state.ledger.sent > before)  # type: ignore[misc]
    cord.order(on=False)
    cord.heals()
    # What was on the wire is counted first: an order that leaves while the rest is counted is seen by the next look.
    state = until(cord, lambda state: not state.ledger.pending and state.ledger.sent == state.ledger.made)
    settled = state.ledger
    assert settled.made == settled.confirmed
    assert (settled.lost, settled.doubled) == (0, 0)
    assert sum(terminal.made for terminal in state.terminals) == settled.made


def test_the_ledger_does_not_believe_terminals_that_only_hope(cord: TrainingCord) -> None:
    with hopeful_terminals():
        cord.breaks("cut")
        cord.order(on=True)
        assert until(cord, lambda state: state.ledger.lost > 0).ledger.confirmed == 0


def test_the_demonstration_is_played_into_pictures(tmp_path: Path) -> None:
    played = "import sys; from pathlib import Path; from kiosk.faults.cut_the_cord import play; "
    script = 'sys.exit(play(Path(sys.argv[1]), "en", (("cut", 2.0), (None, 1.0))))'
    subprocess.run([sys.executable, "-c", played + script, str(tmp_path)], check=True)
    report = msgspec.json.decode((tmp_path / "report.json").read_bytes())
    assert report["ledger"]["made"] == report["ledger"]["confirmed"] > 0
    assert all((tmp_path / step["screenshot"]).stat().st_size > 10_000 for step in report["steps"])
