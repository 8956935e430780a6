"""A terminal killed over and over again on the same files, and then left in peace: what became of its orders."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.faults.family import Figure, Outcome
from kiosk.faults.hub_records import HubRecords
from kiosk.faults.terminal_nursery import Life, TerminalNursery

KILLED = 9


@dataclass
class Witnessed:
    """What the shoppers at this terminal were told, and how long it took to be ready for them."""

    recorded: set[str] = field(default_factory=set)
    usable_s: list[float] = field(default_factory=list)
    device: str = ""
    changes: int = 0

    @classmethod
    def read(cls, path: Path) -> "Witnessed":
        """From the file that the terminals wrote."""
        found = cls()
        for line in path.read_text(encoding="utf-8").splitlines():
            what, _, value = line.partition(" ")
            match what:
                case "recorded":
                    found.recorded.add(value)
                case "usable":
                    found.usable_s.append(float(value))
                case "device":
                    found.device = value
                case "changes":
                    found.changes = int(value)
        return found


def live_and_die(nursery: TerminalNursery, lives: Iterable[Life]) -> Counter[str]:
    """How many were killed, lived to the end, or failed."""
    found: Counter[str] = Counter()
    for life in lives:
        death = nursery.live(life)
        found["killed" if death.signal == KILLED else "failed" if death.signal or death.status else "lived"] += 1
    return found


def compare(ends: Counter[str], said: Path, hub: Path) -> Outcome:
    """The shoppers' side against the hub's own file, after a last life in which everything was sent."""
    witnessed = Witnessed.read(said)
    at_hub = [number for _, number in HubRecords(hub).orders(witnessed.device)]
    lost = witnessed.recorded - set(at_hub)
    figure: Figure = {
        "kills": ends["killed"],
        "lived_to_the_end": ends["lived"],
        "failed": ends["failed"],
        "orders_recorded": len(witnessed.recorded),
        "orders_at_hub": len(at_hub),
        "lost": len(lost),
        "duplicates": len(at_hub) - len(set(at_hub)),
        "restart_to_usable_p95_s": _p95(witnessed.usable_s),
    }
    return Outcome(figure, not (lost or figure["duplicates"] or ends["failed"]) and bool(witnessed.recorded))


def _p95(values: list[float]) -> float:
    return round(sorted(values)[int(len(values) * 0.95)], 3) if values else 0.0
