"""What happened to each order of this terminal, and the counts that follow; orders that ended long ago are only counted."""

import sqlite3
from typing import Literal

from kiosk.ports.outbox import Ledger

Event = Literal["made", "confirmed", "rejected", "retried", "amended", "cancelled"]

_COUNT = "(SELECT count(*) FROM journal WHERE event = '{0}') + (SELECT coalesce(sum(count), 0) FROM folded WHERE event = '{0}')"
# One statement, one state of the file. The journal and the entries are counted apart on purpose.
_LEDGER = (
    f"SELECT {_COUNT.format('made')}, {_COUNT.format('confirmed')},"  # noqa: S608 - constants
    " (SELECT count(*) FROM entry WHERE state <> 'rejected'),"
    " (SELECT count(*) FROM entry WHERE state = 'rejected'),"
    f" {_COUNT.format('cancelled')},"
    " (SELECT count(*) FROM entry WHERE state = 'unknown')"
)
_ENDED = (
    "SELECT order_id FROM journal GROUP BY order_id HAVING max(at) < ?1"
    " AND sum(event IN ('confirmed', 'cancelled')) > 0 AND order_id NOT IN (SELECT order_id FROM entry)"
)


def is_known(connection: sqlite3.Connection, order_id: str) -> bool:
    """Whether an order was ever made here; a confirmed one must not come back to life."""
    statement = "SELECT 1 FROM journal WHERE order_id = ? AND event = 'made'"
    return connection.execute(statement, (order_id,)).fetchone() is not None


def note(connection: sqlite3.Connection, order_id: str, number: str, event: Event, at: int, detail: str = "") -> None:
    """Write down an event; an order is made, confirmed and cancelled once."""
    connection.execute(
        "INSERT OR IGNORE INTO journal (order_id, number, event, at, detail) VALUES (?,?,?,?,?)",
        (order_id, number, event, at, detail),
    )


def note_again(connection: sqlite3.Connection, order_id: str, event: Event, at: int, detail: str = "") -> None:
    """Write down what happened to an order that the journal knows."""
    row = connection.execute("SELECT number FROM journal WHERE order_id = ? AND event = 'made'", (order_id,)).fetchone()
    note(connection, order_id, row[0] if row else "", event, at, detail)


def ledger(connection: sqlite3.Connection) -> Ledger:
    """The counts since the terminal was set up."""
    row: tuple[int, int, int, int, int, int] = connection.execute(_LEDGER).fetchone()
    return Ledger(*row)


def prune(connection: sqlite3.Connection, before: int) -> None:
    """Forget orders whose last event is older: they stay in the counts."""
    connection.execute("CREATE TEMP TABLE ended AS " + _ENDED, (before,))
    connection.execute(
        "INSERT INTO folded SELECT event, count(*) FROM journal WHERE order_id IN (SELECT order_id FROM temp.ended)"
        " AND event IN ('made', 'confirmed', 'cancelled') GROUP BY event"
        " ON CONFLICT (event) DO UPDATE SET count = count + excluded.count"
    )
    for table in ("journal", "receipt"):
        connection.execute(f"DELETE FROM {table} WHERE order_id IN (SELECT order_id FROM temp.ended)")  # noqa: S608
    connection.execute("DROP TABLE temp.ended")
