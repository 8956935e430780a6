"""People of the shop, their secrets as hashes, and their sessions."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kiosk.domain.staff import StaffMember
from kiosk.hub.store.dialect import is_writing
from kiosk.hub.store.tables import staff, staff_sessions


class StaffRow(NamedTuple):
    """A person with what a sign-in is checked against."""

    member: StaffMember
    pin_hash: str
    tries: int
    locked_until: datetime | None


_BY_BADGE = select(staff.c.body, staff.c.pin_hash, staff.c.tries, staff.c.locked_until).where(
    staff.c.badge_hash == bindparam("badge_hash")
)
_LOCKED_BY_BADGE = _BY_BADGE.with_for_update()
_COUNT_TRY = (
    update(staff)
    .where(staff.c.id == bindparam("staff"))
    .values(tries=bindparam("count"), locked_until=bindparam("until"))
)
_SESSION = (
    select(staff.c.body)
    .join(staff_sessions, staff_sessions.c.staff_id == staff.c.id)
    .where(
        staff_sessions.c.token_hash == bindparam("token_hash"),
        staff_sessions.c.device_id == bindparam("device"),
        staff_sessions.c.expires_at > bindparam("now"),
    )
)
_CLOSE = delete(staff_sessions).where(staff_sessions.c.token_hash == bindparam("token_hash"))
_PURGE = delete(staff_sessions).where(staff_sessions.c.expires_at <= bindparam("now"))


def by_badge(connection: Connection, badge_hash: str) -> StaffRow | None:
    """The person behind a badge; locked in a write, so that every wrong try counts."""
    statement = _LOCKED_BY_BADGE if is_writing(connection) else _BY_BADGE
    row = connection.execute(statement, {"badge_hash": badge_hash}).one_or_none()
    return StaffRow(row.body, row.pin_hash, row.tries, row.locked_until) if row else None


def set_tries(connection: Connection, staff_id: str, tries: int, locked_until: datetime | None) -> None:
    """Remember wrong tries, or forget them."""
    connection.execute(_COUNT_TRY, {"staff": staff_id, "count": tries, "until": locked_until})


def open_session(
    connection: Connection, token_hash: str, staff_id: str, device_id: str, expires_at: datetime, now: datetime
) -> None:
    """Store a session; those that ended go."""
    connection.execute(_PURGE, {"now": now})
    row = {"token_hash": token_hash, "staff_id": staff_id, "device_id": device_id, "expires_at": expires_at}
    connection.execute(insert(staff_sessions), row)


def signed_in(connection: Connection, token_hash: str, device_id: str, now: datetime) -> StaffMember | None:
    """Who is signed in with a token on a terminal."""
    row = {"token_hash": token_hash, "device": device_id, "now": now}
    member: StaffMember | None = connection.execute(_SESSION, row).scalar_one_or_none()
    return member


def close_session(connection: Connection, token_hash: str) -> None:
    """End a session; an unknown one is no matter."""
    connection.execute(_CLOSE, {"token_hash": token_hash})
