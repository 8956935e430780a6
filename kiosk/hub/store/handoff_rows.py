"""Hand-off codes: made, found, claimed once."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kiosk.hub.store.dialect import is_writing
from kiosk.hub.store.tables import handoffs


class HandoffRow(NamedTuple):
    """A stored hand-off. ``made_by_device`` is None for one that a phone made."""

    token_hash: str
    cart_id: str
    made_by_device: str | None
    expires_at: datetime
    claimed_by: str | None


_FIELDS = select(
    handoffs.c.token_hash,
    handoffs.c.cart_id,
    handoffs.c.made_by_device,
    handoffs.c.expires_at,
    handoffs.c.claimed_by,
)
_BY_TOKEN = _FIELDS.where(handoffs.c.token_hash == bindparam("token_hash"))
_BY_SHORT_CODE = (
    _FIELDS.where(handoffs.c.short_code == bindparam("short_code")).order_by(handoffs.c.expires_at.desc()).limit(1)
)
_LOCKED_BY_TOKEN, _LOCKED_BY_SHORT_CODE = _BY_TOKEN.with_for_update(), _BY_SHORT_CODE.with_for_update()
_CLAIM = update(handoffs).where(handoffs.c.token_hash == bindparam("hash")).values(claimed_by=bindparam("claimant"))
_PURGE = delete(handoffs).where(handoffs.c.expires_at < bindparam("before"))


def by_token(connection: Connection, token_hash: str) -> HandoffRow | None:
    """A hand-off by the hash of its token; locked in a write, so that one party claims it."""
    statement = _LOCKED_BY_TOKEN if is_writing(connection) else _BY_TOKEN
    row = connection.execute(statement, {"token_hash": token_hash}).one_or_none()
    return HandoffRow._make(row) if row else None


def by_short_code(connection: Connection, short_code: str) -> HandoffRow | None:
    """The newest hand-off with a short code; locked in a write."""
    statement = _LOCKED_BY_SHORT_CODE if is_writing(connection) else _BY_SHORT_CODE
    row = connection.execute(statement, {"short_code": short_code}).one_or_none()
    return HandoffRow._make(row) if row else None


def add(connection: Connection, row: HandoffRow, short_code: str) -> None:
    """Store a new hand-off."""
    connection.execute(insert(handoffs), {**row._asdict(), "short_code": short_code})


def claim(connection: Connection, token_hash: str, claimant: str) -> None:
    """Say who has it now."""
    connection.execute(_CLAIM, {"hash": token_hash, "claimant": claimant})


def purge(connection: Connection, before: datetime) -> None:
    """Forget those that ended before an instant."""
    connection.execute(_PURGE, {"before": before})
