"""What a demonstration did: steps with their pictures, and the ledger of orders."""

import time
from collections.abc import Callable
from pathlib import Path

import msgspec


class Step(msgspec.Struct, frozen=True):
    """One step. ``ms`` is wall time; ``screenshot`` a file name in the output folder; ``note`` says what was used instead."""

    name: str
    ok: bool
    ms: float
    screenshot: str
    note: str = ""


class DemoLedger(msgspec.Struct, frozen=True):
    """Orders counted at both ends: ``made`` by the terminal's journal, the others against the hub's own records."""

    made: int
    confirmed: int
    lost: int
    doubled: int
    pending: int


class Report:
    """Collects steps in order and writes ``report.json``."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        _take_away_the_last(folder)
        self.folder = folder
        self.ledger = DemoLedger(0, 0, 0, 0, 0)
        self._steps: list[Step] = []
        self._pictures = 0

    @property
    def ok(self) -> bool:
        """Whether there were steps, all good, and no order is lost, doubled or still open."""
        ledger = self.ledger
        is_whole = ledger.made == ledger.confirmed > 0 and not (ledger.lost or ledger.doubled or ledger.pending)
        return is_whole and all(step.ok for step in self._steps)

    def run(self, name: str, act: Callable[[], object], photograph: Callable[[Path], None], note: str = "") -> None:
        """Do one step and picture how it ended, well or not; a failure is noted and goes on to the caller."""
        self._pictures += 1
        picture = f"{self._pictures:02}-{name}.png"
        started = time.monotonic()
        try:
            act()
        except Exception as error:
            self._add(name, started, picture, ok=False, note=f"{type(error).__name__}: {error}")
            photograph(self.folder / picture)
            raise
        self._add(name, started, picture, ok=True, note=note)
        photograph(self.folder / picture)

    def measured(self, name: str, ms: float) -> None:
        """A time taken during the last step; it shares that step's picture."""
        last = self._steps[-1]
        self._steps.append(Step(name, last.ok, round(ms, 1), last.screenshot))

    def failed(self, error: Exception) -> None:
        """Something broke between two steps."""
        if all(step.ok for step in self._steps):
            self._steps.append(
                Step("between-steps", ok=False, ms=0, screenshot="", note=f"{type(error).__name__}: {error}")
            )

    def write(self) -> Path:
        """Write ``report.json`` and return its path."""
        path = self.folder / "report.json"
        body = {"ok": self.ok, "steps": self._steps, "ledger": self.ledger}
        path.write_bytes(msgspec.json.format(msgspec.json.encode(body), indent=2))
        return path

    def _add(self, name: str, started: float, picture: str, *, ok: bool, note: str) -> None:
        self._steps.append(Step(name, ok, round((time.monotonic() - started) * 1000, 1), picture, note))


class _LastReport(msgspec.Struct):
    steps: list[Step]


def _take_away_the_last(folder: Path) -> None:
    """Pictures that a report names, and itself: whatever else is there is somebody's own."""
    path = folder / "report.json"
    try:
        last = msgspec.json.decode(path.read_bytes(), type=_LastReport)
    except (FileNotFoundError, msgspec.DecodeError):
        return
    for name in {Path(step.screenshot).name for step in last.steps}:
        if name.endswith(".png"):
            (folder / name).unlink(missing_ok=True)
    path.unlink()
