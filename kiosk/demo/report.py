"""What a demonstration did: steps with their pictures, and the ledger of orders."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
        self.folder = folder
        self.ledger = DemoLedger(0, 0, 0, 0, 0)
        self._steps: list[Step] = []

    @property
    def ok(self) -> bool:
        """Whether there were steps, all good, and no order is lost, doubled or still open."""
        ledger = self.ledger
        return (
            bool(self._steps)
            and all(s.ok for s in self._steps)
            and not (ledger.lost or ledger.doubled or ledger.pending)
        )

    @contextmanager
    def step(self, name: str, screenshot: Callable[[Path], None]) -> Iterator[None]:
        """Run one step; the picture is taken when it ended, well or not. A failed step ends the demonstration."""
        picture = f"{len(self._steps) + 1:02}-{name}.png"
        started = time.monotonic()
        try:
            yield
        except Exception as error:
            self._add(
                Step(name, ok=False, ms=_since(started), screenshot=picture, note=f"{type(error).__name__}: {error}")
            )
            screenshot(self.folder / picture)
            raise
        self._add(Step(name, ok=True, ms=_since(started), screenshot=picture))
        screenshot(self.folder / picture)

    def measured(self, name: str, ms: float, screenshot: str, note: str = "") -> None:
        """A step whose time was taken elsewhere."""
        self._add(Step(name, ok=True, ms=round(ms, 1), screenshot=screenshot, note=note))

    def write(self) -> Path:
        """Write ``report.json`` and return its path."""
        path = self.folder / "report.json"
        body = {"ok": self.ok, "steps": self._steps, "ledger": self.ledger}
        path.write_bytes(msgspec.json.format(msgspec.json.encode(body), indent=2))
        return path

    def _add(self, step: Step) -> None:
        self._steps.append(step)


def _since(started: float) -> float:
    return round((time.monotonic() - started) * 1000, 1)
