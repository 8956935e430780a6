"""One family run and judged, as the line of JSON that people and machines read."""

import importlib
import tempfile
from pathlib import Path

import msgspec

from kiosk.faults.family import Family, Figure, Outcome

FAMILIES: dict[int, str] = {
    1: "outbox_power_cut",
    2: "cache_power_cut",
    3: "killed_at_every_write",
    4: "killed_at_random",
    5: "hub_killed",
    6: "network",
    7: "stateful",
    8: "disk_full",
    9: "disk_errors",
    10: "clock",
    11: "damaged_cache",
    12: "damaged_outbox",
    14: "lying_hub",
    15: "hostile_codes",
    17: "last_unit",
    18: "stalled_reader",
    19: "hub_restart",
    20: "session_wipe",
}
"""Number of a family to its module in this package, which has the family as ``FAMILY``."""


_CONTROL_TRIES = 4


class Report(msgspec.Struct, frozen=True):
    """``control`` is empty when it was not asked for. ``ok``: the family held, and its control did not."""

    family: int
    name: str
    runs: int
    seed: int
    figure: Figure
    control: Figure
    ok: bool


def load(number: int) -> Family:
    """A family by its number."""
    family: Family = importlib.import_module(f"kiosk.faults.{FAMILIES[number]}").FAMILY
    return family


def play(number: int, runs: int | None, seed: int, *, control: bool) -> Report:
    """Run one family, and its control if wanted. ``runs`` None: as many as CI does."""
    family = load(number)
    wanted = family.ci_runs if runs is None else runs
    with tempfile.TemporaryDirectory(prefix="kiosk-faults-") as folder:
        outcome = family.run(wanted, seed, _empty(folder, "run"))
        ok, figure = outcome.ok, {}
        if control:
            weakened = _weakened(family, wanted, seed, folder)
            ok, figure = ok and not weakened.ok, weakened.figure
    return Report(number, family.name, wanted, seed, outcome.figure, figure, ok)


def _weakened(family: Family, runs: int, seed: int, folder: str) -> Outcome:
    """Where few runs are asked for, chance may spare the weakened build: it is tried again. The product never is."""
    attempt, outcome = 0, Outcome({}, ok=True)
    while outcome.ok and attempt < _CONTROL_TRIES:
        outcome = family.control(runs, seed + attempt, _empty(folder, f"control-{attempt}"))
        attempt += 1
    return outcome


def _empty(folder: str, name: str) -> Path:
    path = Path(folder) / name
    path.mkdir()
    return path
