"""Holds as they are stored. A hold ends when its row is deleted, and only one transaction can delete it."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, select

from kiosk.domain.reservation import HoldLine
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.tables import reservations

_COLUMNS = reservations.c
# Locked: two answers to the same terminal must not both change what it holds.
_ONE = select(reservations).where(_COLUMNS.id == bindparam("of_id")).with_for_update()
_EXPIRED = select(_COLUMNS.id).where(_COLUMNS.expires_at <= bindparam("now")).limit(bindparam("most"))
_END = delete(reservations).where(_COLUMNS.id == bindparam("of_id")).returning(_COLUMNS.pieces)
_END_OWN = _END.where(_COLUMNS.device_id == bindparam("of_device"))
_END_EXPIRED = _END.where(_COLUMNS.expires_at <= bindparam("now"))


class HoldRow(NamedTuple):
    """A hold in the store."""

    id: str
    device_id: str
    cart_id: str | None
    made_at: datetime
    expires_at: datetime
    pieces: tuple[HoldLine, ...]


def one(connection: Connection, reservation_id: str) -> HoldRow | None:
    """A hold, locked until the transaction ends."""
    row = connection.execute(_ONE, {"of_id": reservation_id}).one_or_none()
    return None if row is None else HoldRow(*row)


def put(connection: Connection, hold: HoldRow) -> None:
    """Store a hold, or change it."""
    connection.execute(upsert(connection.dialect.name, reservations), hold._asdict())


def expired(connection: Connection, now: datetime, most: int) -> list[str]:
    """Ids of holds whose time is over."""
    return list(connection.execute(_EXPIRED, {"now": now, "most": most}).scalars())


def end(connection: Connection, reservation_id: str, device_id: str) -> tuple[HoldLine, ...]:
    """End a terminal's hold: the pieces that it kept, none when there is no such hold (any more)."""
    ended = connection.execute(_END_OWN, {"of_id": reservation_id, "of_device": device_id})
    return ended.scalar_one_or_none() or ()


def end_expired(connection: Connection, reservation_id: str, now: datetime) -> tuple[HoldLine, ...]:
    """End a hold if it is still over: renewed or ended meanwhile, it keeps or has given back its pieces."""
    ended = connection.execute(_END_EXPIRED, {"of_id": reservation_id, "now": now})
    return ended.scalar_one_or_none() or ()
