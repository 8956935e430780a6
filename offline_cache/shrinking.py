"""Whether the hub's data became too small to be believed.

The rule: of variants, products and places a terminal never loses more than half in one snapshot or in one run of deltas,
and never all; of stock neither, as long as it follows the same places. Fewer than ten of a kind may shrink to one.
A shop that really shrinks that much starts again with an empty cache: the file is removed while the terminal is off.
"""

import sqlite3
from collections.abc import Iterable

from kiosk.domain.feed import Change
from kiosk.errors import FeedImplausible

_COUNTS = {
    "variant": "SELECT count(*) FROM variant",
    "product": "SELECT count(*) FROM product",
    "location": "SELECT count(*) FROM entity WHERE kind = 'location'",
    "stock": "SELECT count(*) FROM stock",
}
_FEW = 10


def held(connection: sqlite3.Connection, kinds: Iterable[str] = tuple(_COUNTS)) -> dict[str, int]:
    """How many rows of each watched kind there are."""
    return {kind: connection.execute(_COUNTS[kind]).fetchone()[0] for kind in kinds}


def refuse_if_shrunk(before: dict[str, int], after: dict[str, int]) -> None:
    """Raise ``FeedImplausible`` when a kind lost more than it may."""
    for kind, was in before.items():
        now = after.get(kind, 0)
        if now < was and (now == 0 or (was >= _FEW and now < was / 2)):
            raise FeedImplausible(f"{now} of {was} rows of {kind} would be left: a fault, not a change")


class RunOfDeltas:
    """Deltas that follow each other without a pause count as one: what was held before the first is kept in ``meta``."""

    def __init__(self, connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
        self._connection = connection
        known = connection.execute("SELECT key, value FROM meta WHERE key LIKE 'held:%'").fetchall()
        self._before = {key.partition(":")[2]: int(value) for key, value in known}
        vanishing = {change.kind for change in changes if change.is_tombstone} & _COUNTS.keys()
        self._before |= held(connection, vanishing - self._before.keys())

    def check(self, *, goes_on: bool) -> None:
        """After the changes, inside their transaction. Raises ``FeedImplausible``."""
        if self._before:
            refuse_if_shrunk(self._before, held(self._connection, self._before))
            self._connection.execute("DELETE FROM meta WHERE key LIKE 'held:%'")
        if goes_on:
            rows = [(f"held:{kind}", str(count)) for kind, count in self._before.items()]
            self._connection.executemany("INSERT INTO meta VALUES (?,?)", rows)
