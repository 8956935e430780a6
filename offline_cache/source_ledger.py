"""Counts of what was scanned from paper, in ``outbox.db``: they outlive the cache, and hold nothing about a person."""

import sqlite3
from datetime import date
from uuid import uuid4

from typing_extensions import override

from kiosk.domain.print_source import MOST_COUNTS, SourceCount, SourceTally
from kiosk.ports.source_ledger import SourceLedger
from offline_cache.database import Database

_KEPT_DAYS = 7

_ADD = """
INSERT INTO source_count VALUES (?, ?, ?, ?, ?, ?, 0)
ON CONFLICT DO UPDATE SET scans = scans + excluded.scans, visits = visits + excluded.visits,
  orders = orders + excluded.orders, is_sent = 0
"""
_UNSENT = (
    "SELECT day, edition, page, scans, visits, orders FROM source_count WHERE NOT is_sent"
    " ORDER BY day, edition, page LIMIT ?"
)
_SENT = (
    "UPDATE source_count SET is_sent = 1"
    " WHERE day = ? AND edition = ? AND page = ? AND scans = ? AND visits = ? AND orders = ?"
)


class SqliteSourceLedger(SourceLedger):
    """One row a day, edition and page. A file that was lost begins another tally: the hub adds the two up."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    def count(self, more: SourceCount) -> None:
        row = _row(more)
        with self._database.writing() as connection:
            if _is_full(connection, *row[:3]):
                return
            connection.execute("INSERT OR IGNORE INTO source_tally VALUES (1, ?)", (uuid4().hex,))
            connection.execute(_ADD, row)

    @override
    def unsent(self) -> SourceTally | None:
        with self._database.reading() as connection:
            tally = connection.execute("SELECT id FROM source_tally").fetchone()
            rows = connection.execute(_UNSENT, (MOST_COUNTS,)).fetchall()
        if tally is None or not rows:
            return None
        return SourceTally(tally[0], tuple(SourceCount(date.fromordinal(day), *rest) for day, *rest in rows))

    @override
    def sent(self, tally: SourceTally) -> None:
        newest = max((count.day for count in tally.counts), default=None)
        with self._database.writing() as connection:
            connection.executemany(_SENT, [_row(count) for count in tally.counts])
            if newest is not None:
                old = newest.toordinal() - _KEPT_DAYS
                connection.execute("DELETE FROM source_count WHERE is_sent AND day < ?", (old,))


def _is_full(connection: sqlite3.Connection, day: int, edition: str, page: str) -> bool:
    """Anybody can make a code with an edition of their own: a day has room for what a shop prints, not for more."""
    here = "SELECT count(*), sum(edition = ? AND page = ?) FROM source_count WHERE day = ?"
    count, is_known = connection.execute(here, (edition, page, day)).fetchone()
    return count >= MOST_COUNTS and not is_known


def _row(count: SourceCount) -> tuple[int, str, str, int, int, int]:
    return count.day.toordinal(), count.edition, count.page, count.scans, count.visits, count.orders
