"""Slips that wait for the network, and the key that signs this terminal's own, in ``outbox.db`` with full syncing."""

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta

from typing_extensions import override

from kiosk.domain.slip import SlipShown
from kiosk.ports.slip_store import DeviceKeyStore, KeptSlip, SlipStore
from offline_cache.database import Database
from offline_cache.rows import instant

MOST_KEPT = 1000
"""Anybody can hold codes before a camera: the disk is not theirs to fill."""

LONGEST_WAIT = timedelta(hours=1)
"""No slip waits longer. One that seems to was written by a clock that ran ahead, and is due."""

_ONE = "WHERE token = ? AND code = ?"


class SqliteSlips(SlipStore):
    """Any thread; keeping one takes one flush of the disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    def keep(self, slip: SlipShown, now: datetime) -> bool:
        with self._database.writing() as connection:
            if _count(connection) >= MOST_KEPT:
                return False
            connection.execute(
                "INSERT OR IGNORE INTO slip (token, code, attempts, next_attempt_at, kept_at) VALUES (?, ?, 0, ?, ?)",
                (slip.token, slip.code, instant(now), instant(now)),
            )
        return True

    @override
    def due(self, now: datetime) -> list[KeptSlip]:
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT token, code, attempts FROM slip WHERE next_attempt_at <= ? OR next_attempt_at > ? ORDER BY seq",
                (instant(now), instant(now + LONGEST_WAIT)),
            ).fetchall()
        return [KeptSlip(SlipShown(token, code), attempts) for token, code, attempts in rows]

    @override
    def all(self) -> list[KeptSlip]:
        with self._database.reading() as connection:
            rows = connection.execute("SELECT token, code, attempts FROM slip ORDER BY seq").fetchall()
        return [KeptSlip(SlipShown(token, code), attempts) for token, code, attempts in rows]

    @override
    def postpone(self, slip: SlipShown, next_attempt_at: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute(
                f"UPDATE slip SET attempts = attempts + 1, next_attempt_at = ? {_ONE}",  # noqa: S608 - a constant
                (instant(next_attempt_at), slip.token, slip.code),
            )

    @override
    def hurry(self, now: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute("UPDATE slip SET next_attempt_at = ?", (instant(now),))

    @override
    def settle(self, slip: SlipShown) -> None:
        with self._database.writing() as connection:
            connection.execute(f"DELETE FROM slip {_ONE}", (slip.token, slip.code))  # noqa: S608 - a constant

    @override
    def count(self) -> int:
        with self._database.reading() as connection:
            return _count(connection)


class SqliteDeviceKey(DeviceKeyStore):
    """The private half stays in this file, which its user alone may read. ``make``: 32 random bytes."""

    def __init__(self, database: Database, make: Callable[[], bytes]) -> None:
        self._database = database
        self._make = make

    @override
    def private_key(self) -> bytes:
        with self._database.writing() as connection:
            connection.execute("INSERT OR IGNORE INTO device_key VALUES (1, ?, 0)", (self._make(),))
            (key,) = connection.execute("SELECT private_key FROM device_key").fetchone()
        return bytes(key)

    @override
    def is_registered(self) -> bool:
        with self._database.reading() as connection:
            row = connection.execute("SELECT is_registered FROM device_key").fetchone()
        return row is not None and bool(row[0])

    @override
    def note_registered(self) -> None:
        with self._database.writing() as connection:
            connection.execute("UPDATE device_key SET is_registered = 1")


def _count(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM slip").fetchone()
    return int(count)
