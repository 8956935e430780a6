"""The hub's time at a terminal that may have lost its own: the last offset is kept in ``outbox.db``."""

import contextlib
from datetime import datetime, timedelta

from typing_extensions import override

from kiosk.errors import CacheError
from kiosk.ports.clock import Clock
from kiosk.ports.offline_rules import HubContact
from kiosk.ports.signatures import HubTime
from offline_cache.database import Database
from offline_cache.rows import instant, moment

_WORTH_KEEPING = timedelta(seconds=1)
_KEPT_AT_LEAST_EVERY = timedelta(minutes=5)


class SqliteHubTime(HubTime, HubContact):
    """Counted on from the instant at which the hub was last heard, so that nobody can set it while this program runs.

    After a start without network: this machine's clock and the last measured offset, never before that instant. So a clock
    that is wrong by years is right here, and one that lost its battery stands still instead of going back.
    ``learn`` is called on the network thread, ``now`` on any.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        with database.reading() as connection:
            row = connection.execute("SELECT offset_us, heard_at FROM hub_time").fetchone()
        # One tuple, replaced whole: threads never see an offset with another one's instant.
        self._known = (timedelta(0), None) if row is None else (timedelta(microseconds=row[0]), moment(row[1]))
        # Of a silence that began before this program only the part since its start can be counted.
        self._heard = (self._known[1], clock.monotonic())
        self._counted_on: tuple[datetime, float] | None = None

    @override
    def now(self) -> datetime:
        if self._counted_on is not None:
            heard, counted_from = self._counted_on
            return heard + timedelta(seconds=self._clock.monotonic() - counted_from)
        offset, heard_at = self._known
        reckoned = self._clock.now() + offset
        return reckoned if heard_at is None else max(reckoned, heard_at)

    @override
    def silence(self) -> timedelta | None:
        """By hub time, and never less than was counted since: after a start, a clock set back does not make figures young."""
        heard_at, counted_from = self._heard
        if heard_at is None:
            return None
        counted = timedelta(seconds=self._clock.monotonic() - counted_from)
        return max(self.now() - heard_at, counted, timedelta(0))

    def learn(self, offset: timedelta) -> None:
        """The hub answered: its time less this machine's time."""
        former, heard_at = self._known
        at = self._clock.now() + offset
        self._heard = self._counted_on = (at, self._clock.monotonic())
        if heard_at is not None and abs(offset - former) < _WORTH_KEEPING and at - heard_at < _KEPT_AT_LEAST_EVERY:
            return
        self._known = (offset, at)
        # A full disk must not make a call to the hub fail: the offset is known as long as this program runs.
        with contextlib.suppress(CacheError), self._database.writing() as connection:
            row = (offset // timedelta(microseconds=1), instant(at))
            connection.execute("INSERT OR REPLACE INTO hub_time VALUES (1, ?, ?)", row)
