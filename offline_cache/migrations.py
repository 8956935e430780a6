"""Schema of ``outbox.db``, step by step: this file is never thrown away, so every released step stays here for ever."""

import sqlite3

from sqlite_utils import Database, Migrations

from offline_cache.schema import run_script

_outbox = Migrations("outbox")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest schema, each step in a transaction with its record."""
    _outbox.apply(Database(connection))


@_outbox(name="0001_orders")
def _orders(database: Database) -> None:
    run_script(
        database.conn,
        """
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY, order_id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'in_flight', 'rejected')),
  attempts INTEGER NOT NULL, next_attempt_at INTEGER NOT NULL, created_at INTEGER NOT NULL, last_error TEXT NOT NULL,
  payload BLOB NOT NULL
) STRICT;
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, order_id TEXT NOT NULL, number TEXT NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('made', 'confirmed', 'rejected', 'retried')), at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_once ON journal (order_id, event) WHERE event IN ('made', 'confirmed');
CREATE TABLE receipt (order_id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counter (device_code TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
""",
    )


@_outbox(name="0002_session_and_identity")
def _session_and_identity(database: Database) -> None:
    run_script(
        database.conn,
        """
CREATE TABLE session (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT;
CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT;
""",
    )


@_outbox(name="0003_hub_time")
def _hub_time(database: Database) -> None:
    run_script(
        database.conn,
        """
CREATE TABLE hub_time (
  one INTEGER PRIMARY KEY CHECK (one = 1), offset_us INTEGER NOT NULL, heard_at INTEGER NOT NULL
) STRICT;
""",
    )


@_outbox(name="0004_sealed")
def _sealed(database: Database) -> None:
    """An unknown outcome is a state; orders may be mended and cancelled; what ended long ago is only counted."""
    run_script(
        database.conn,
        """
ALTER TABLE entry RENAME TO entry_before;
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY, order_id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'in_flight', 'unknown', 'rejected')),
  attempts INTEGER NOT NULL, next_attempt_at INTEGER NOT NULL, created_at INTEGER NOT NULL, last_error TEXT NOT NULL,
  payload BLOB NOT NULL
) STRICT;
INSERT INTO entry SELECT * FROM entry_before;
DROP TABLE entry_before;
DROP INDEX journal_once;
ALTER TABLE journal RENAME TO journal_before;
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, order_id TEXT NOT NULL, number TEXT NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('made', 'confirmed', 'rejected', 'retried', 'amended', 'cancelled')),
  at INTEGER NOT NULL, detail TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO journal (seq, order_id, number, event, at) SELECT seq, order_id, number, event, at FROM journal_before;
DROP TABLE journal_before;
CREATE UNIQUE INDEX journal_once ON journal (order_id, event) WHERE event IN ('made', 'confirmed', 'cancelled');
CREATE TABLE folded (event TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
""",
    )


@_outbox(name="0005_slips")
def _slips(database: Database) -> None:
    """This terminal's own key, and slips that were scanned without network."""
    run_script(
        database.conn,
        """
CREATE TABLE device_key (
  one INTEGER PRIMARY KEY CHECK (one = 1), private_key BLOB NOT NULL, is_registered INTEGER NOT NULL
) STRICT;
CREATE TABLE slip (
  seq INTEGER PRIMARY KEY, token TEXT NOT NULL, code TEXT NOT NULL, attempts INTEGER NOT NULL,
  next_attempt_at INTEGER NOT NULL, kept_at INTEGER NOT NULL, UNIQUE (token, code)
) STRICT;
""",
    )


@_outbox(name="0006_cart_edits")
def _cart_edits(database: Database) -> None:
    """Edits of carts that the hub has not confirmed; where the cart is known from its code alone, that code."""
    run_script(
        database.conn,
        """
CREATE TABLE cart_edit (
  cart_id TEXT NOT NULL, edit_id TEXT NOT NULL, queued_at INTEGER NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (cart_id, edit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE cart_origin (cart_id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
""",
    )


@_outbox(name="0007_print_sources")
def _print_sources(database: Database) -> None:
    """What was scanned from paper, counted by day (its ordinal), edition and page. Another file is another tally."""
    run_script(
        database.conn,
        """
CREATE TABLE source_tally (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
CREATE TABLE source_count (
  day INTEGER NOT NULL, edition TEXT NOT NULL, page TEXT NOT NULL,
  scans INTEGER NOT NULL, visits INTEGER NOT NULL, orders INTEGER NOT NULL, is_sent INTEGER NOT NULL,
  PRIMARY KEY (day, edition, page)
) STRICT, WITHOUT ROWID;
""",
    )
