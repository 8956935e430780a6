"""The demonstration of the cut cable: in a window where there is a display, else played into pictures and a report."""

from collections.abc import Sequence
from pathlib import Path

import structlog
from typing_extensions import override

from kiosk.demo.report import DemoLedger, Report
from kiosk.faults.cord import TrainingCord
from kiosk.ports.cord import Cord, CordFault, CordLedger
from ui.demo.cord_window import play_cord, show_cord

Script = Sequence[tuple[CordFault | None, float]]
"""Faults and how many seconds each lasts; None is a whole cable."""

_SCRIPT: Script = (
    ("cut", 6.0),
    (None, 3.0),
    ("slow", 4.0),
    ("half_open", 5.0),
    (None, 3.0),
    ("duplicate", 4.0),
    ("reorder", 3.0),
    ("truncate", 4.0),
    ("server_error", 4.0),
    ("captive_portal", 4.0),
    ("wrong_clock", 3.0),
    (None, 3.0),
)
_log = structlog.get_logger(__name__)


def show(language: str) -> int:
    """In a window, until it is closed."""
    return show_cord(TrainingCord, language)


def play(output: Path, language: str, script: Script = _SCRIPT) -> int:
    """Off screen into ``output``; 1 when a step failed or an order is lost, doubled or still open."""
    report = Report(output)
    kept: list[_Kept] = []

    def open_cord() -> Cord:
        kept.append(_Kept())
        return kept[-1]

    try:
        play_cord(open_cord, language, script, report)
    except Exception as error:  # noqa: BLE001 - the last resort: the failed step is in the report, with its picture
        _log.exception("demonstration stopped")
        report.failed(error)
    last = kept[-1].last if kept else CordLedger()
    report.ledger = DemoLedger(last.made, last.confirmed, last.lost, last.doubled, last.pending)
    path = report.write()
    print(f"{path}: {'ok' if report.ok else 'FAILED'}")  # noqa: T201 - what the person who started it waits for
    return 0 if report.ok else 1


class _Kept(TrainingCord):
    """Counts once more when it closes, for the report."""

    last = CordLedger()

    @override
    def close(self) -> None:
        if self.is_open:
            self.last = self.state().ledger
        super().close()
