"""Shoppers who stand in a shop and wait for what they came to collect."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.hub.store.tables import collect_calls

_COLUMNS = collect_calls.c
_OPEN = select(collect_calls).where(_COLUMNS.order_id == bindparam("order"), _COLUMNS.answered_at.is_(None))
_BY_CODE = select(collect_calls).where(_COLUMNS.code == bindparam("call"))
_ANSWER = (
    update(collect_calls)
    .where(_COLUMNS.order_id == bindparam("order"), _COLUMNS.location_id == bindparam("place"))
    .where(_COLUMNS.answered_at.is_(None))
    .values(answered_at=bindparam("now"))
    .returning(_COLUMNS.code)
)


class CallRow(NamedTuple):
    """A call in the store."""

    code: str
    order_id: str
    location_id: str
    called_at: datetime
    answered_at: datetime | None


def open_of(connection: Connection, order_id: str) -> list[CallRow]:
    """Calls of an order that nobody has answered."""
    return [CallRow(*row) for row in connection.execute(_OPEN, {"order": order_id})]


def by_code(connection: Connection, code: str) -> CallRow | None:
    """A call by the characters that the shopper reads aloud."""
    row = connection.execute(_BY_CODE, {"call": code}).one_or_none()
    return None if row is None else CallRow(*row)


def add(connection: Connection, call: CallRow) -> None:
    """Somebody waits."""
    connection.execute(insert(collect_calls), call._asdict())


def answer(connection: Connection, order_id: str, location_id: str, now: datetime) -> list[str]:
    """Nobody waits any more for this order at this place; the codes of the calls that this ended."""
    ended = connection.execute(_ANSWER, {"order": order_id, "place": location_id, "now": now})
    return list(ended.scalars())
