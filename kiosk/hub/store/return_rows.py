"""Returns that shoppers asked for."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.domain.order_return import ReturnLine, ReturnState
from kiosk.hub.store.tables import returns_

_COLUMNS = returns_.c
_OF_ORDER = select(returns_).where(_COLUMNS.order_id == bindparam("order")).order_by(_COLUMNS.asked_at, _COLUMNS.number)
_BY_NUMBER = select(returns_).where(_COLUMNS.number == bindparam("of_number"))
_BY_KEY = select(returns_).where(_COLUMNS.key == bindparam("of_key"))
_RECEIVE = (
    update(returns_)
    .where(_COLUMNS.number == bindparam("of_number"), _COLUMNS.state == "requested")
    .values(state="received", received_at=bindparam("now"))
)

_AMEND = (
    update(returns_)
    .where(_COLUMNS.number == bindparam("of_number"), _COLUMNS.state == "requested")
    .values(key=bindparam("new_key"), lines=bindparam("new_lines"))
)


class ReturnRow(NamedTuple):
    """A return in the store."""

    number: str
    order_id: str
    key: str
    asked_at: datetime
    lines: tuple[ReturnLine, ...]
    state: ReturnState
    received_at: datetime | None


def of_order(connection: Connection, order_id: str) -> list[ReturnRow]:
    """All returns of an order, oldest first."""
    return [ReturnRow(*row) for row in connection.execute(_OF_ORDER, {"order": order_id})]


def by_number(connection: Connection, number: str) -> ReturnRow | None:
    """A return by the number on its slip."""
    row = connection.execute(_BY_NUMBER, {"of_number": number}).one_or_none()
    return None if row is None else ReturnRow(*row)


def by_key(connection: Connection, key: str) -> ReturnRow | None:
    """The return that this key made."""
    row = connection.execute(_BY_KEY, {"of_key": key}).one_or_none()
    return None if row is None else ReturnRow(*row)


def add(connection: Connection, row: ReturnRow) -> None:
    """Store a return."""
    connection.execute(insert(returns_), row._asdict())


def amend(connection: Connection, number: str, key: str, lines: tuple[ReturnLine, ...]) -> None:
    """What was announced is not quite what came: a return that is not received gets these lines."""
    connection.execute(_AMEND, {"of_number": number, "new_key": key, "new_lines": lines})


def receive(connection: Connection, number: str, now: datetime) -> bool:
    """The goods are here; False when they were before."""
    return connection.execute(_RECEIVE, {"of_number": number, "now": now}).rowcount == 1
