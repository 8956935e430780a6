"""Edits of carts waiting for the hub, in ``outbox.db`` beside the session that they belong to."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

import msgspec
from typing_extensions import override

from kiosk.domain.cart import CartEdit
from kiosk.domain.session import CodeOrigin
from kiosk.ports.cart_queue import CartQueue, UnsentEdits
from offline_cache.database import Database
from offline_cache.rows import instant, moment

_WAITING = """
SELECT cart_edit.cart_id, cart_edit.body, cart_edit.queued_at, cart_origin.body
FROM cart_edit LEFT JOIN cart_origin USING (cart_id)
ORDER BY cart_edit.cart_id, cart_edit.queued_at, cart_edit.edit_id
"""


def put_unsent(connection: sqlite3.Connection, unsent: UnsentEdits) -> None:
    """Queue edits in the caller's transaction, the newest state of each."""
    if unsent.is_all:
        _forget(connection, unsent.cart_id)
    if unsent.origin is not None and unsent.edits:
        origin = (unsent.cart_id, msgspec.json.encode(unsent.origin))
        connection.execute("INSERT OR REPLACE INTO cart_origin VALUES (?, ?)", origin)
    rows = [(unsent.cart_id, edit.id, instant(unsent.at), msgspec.json.encode(edit)) for edit in unsent.edits]
    connection.executemany("INSERT OR REPLACE INTO cart_edit VALUES (?, ?, ?, ?)", rows)


class SqliteCartQueue(CartQueue):
    """One row an edit. What was sent is erased, and overwritten in the file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    def waiting(self) -> list[UnsentEdits]:
        with self._database.reading() as connection:
            rows = connection.execute(_WAITING).fetchall()
        return [_unsent(cart_id, list(of_cart)) for cart_id, of_cart in groupby(rows, key=lambda row: row[0])]

    @override
    def sent(self, cart_id: str, edits: Sequence[CartEdit]) -> None:
        rows = [(cart_id, edit.id, msgspec.json.encode(edit)) for edit in edits]
        with self._database.writing() as connection:
            connection.executemany("DELETE FROM cart_edit WHERE cart_id = ? AND edit_id = ? AND body = ?", rows)
        self._erase()

    @override
    def forget(self, cart_id: str) -> None:
        with self._database.writing() as connection:
            _forget(connection, cart_id)
        self._erase()

    @override
    def forget_before(self, before: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM cart_edit WHERE queued_at < ?", (instant(before),))

    def _erase(self) -> None:
        """Once nothing waits, nothing of it is left in the journal either."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM cart_origin WHERE cart_id NOT IN (SELECT cart_id FROM cart_edit)")
            is_empty = connection.execute("SELECT NOT EXISTS (SELECT 1 FROM cart_edit)").fetchone()[0]
        if is_empty:
            self._database.checkpoint()


def _forget(connection: sqlite3.Connection, cart_id: str) -> None:
    connection.execute("DELETE FROM cart_edit WHERE cart_id = ?", (cart_id,))
    connection.execute("DELETE FROM cart_origin WHERE cart_id = ?", (cart_id,))


def _unsent(cart_id: str, rows: list[tuple[str, bytes, int, bytes | None]]) -> UnsentEdits:
    origin = rows[0][3]
    return UnsentEdits(
        cart_id,
        tuple(msgspec.json.decode(row[1], type=CartEdit) for row in rows),
        moment(rows[-1][2]),
        None if origin is None else msgspec.json.decode(origin, type=CodeOrigin),
    )
