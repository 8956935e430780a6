"""What every family of faults is: a fault, a figure, and a control in which a weakened build must be caught."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Figure = dict[str, int | float | str]


@dataclass(frozen=True)
class Outcome:
    """What was counted, and whether the product kept its word."""

    figure: Figure
    ok: bool


class Family(Protocol):
    """One family. The same seed gives the same faults; ``folder`` is empty and is thrown away afterwards."""

    @property
    def name(self) -> str:
        """What is broken, in a few words."""
        ...

    @property
    def ci_runs(self) -> int:
        """Runs of the whole campaign in CI."""
        ...

    @property
    def nightly_runs(self) -> int:
        """Runs of a nightly campaign."""
        ...

    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        """Break the product as it is."""
        ...

    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """Break a build that lacks the protection: an outcome that is ok says that this family finds nothing."""
        ...
