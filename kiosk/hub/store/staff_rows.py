"""People of the shop, their secrets as hashes, and their sessions."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kiosk.domain.staff import StaffMember
from kiosk.hub.store.dialect import is_writing
from kiosk.hub.store.tables import discount_keys, staff, staff_renewals, staff_sessions


class StaffRow(NamedTuple):
    """A person with what a sign-in is checked against."""

    member: StaffMember
    pin_hash: str
    tries: int
    locked_until: datetime | None


_BY_BADGE = select(staff.c.body, staff.c.pin_hash, staff.c.tries, staff.c.locked_until).where(
    staff.c.badge_hash == bindparam("badge_hash")
)
_MEMBER = select(staff.c.body).where(staff.c.id == bindparam("staff"))
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
_DROP_RENEWAL = delete(staff_renewals).where(
    staff_renewals.c.staff_id == bindparam("staff"), staff_renewals.c.device_id == bindparam("device")
)
_RENEWING = (
    select(staff.c.body)
    .join(staff_renewals, staff_renewals.c.staff_id == staff.c.id)
    .where(
        staff_renewals.c.token_hash == bindparam("token_hash"),
        staff_renewals.c.device_id == bindparam("device"),
        staff_renewals.c.expires_at > bindparam("now"),
    )
)
_CLOSE = delete(staff_sessions).where(staff_sessions.c.token_hash == bindparam("token_hash"))
_PURGE = delete(staff_sessions).where(staff_sessions.c.expires_at <= bindparam("now"))


def by_badge(connection: Connection, badge_hash: str) -> StaffRow | None:
    """The person behind a badge; locked in a write, so that every wrong try counts."""
    statement = _LOCKED_BY_BADGE if is_writing(connection) else _BY_BADGE
    row = connection.execute(statement, {"badge_hash": badge_hash}).one_or_none()
    return StaffRow(row.body, row.pin_hash, row.tries, row.locked_until) if row else None


def member(connection: Connection, staff_id: str) -> StaffMember | None:
    """One person."""
    found: StaffMember | None = connection.execute(_MEMBER, {"staff": staff_id}).scalar_one_or_none()
    return found


def names(connection: Connection) -> dict[str, str]:
    """Everybody who works here, by id."""
    return {row.id: row.body.name for row in connection.execute(select(staff.c.id, staff.c.body))}


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


def keep_renewal(connection: Connection, token_hash: str, staff_id: str, device_id: str, expires_at: datetime) -> None:
    """What the terminal may show later instead of badge and PIN; the one it had for this person counts no more."""
    connection.execute(_DROP_RENEWAL, {"staff": staff_id, "device": device_id})
    row = {"token_hash": token_hash, "staff_id": staff_id, "device_id": device_id, "expires_at": expires_at}
    connection.execute(insert(staff_renewals), row)


def renewing(connection: Connection, token_hash: str, device_id: str, now: datetime) -> StaffMember | None:
    """Who is behind what a terminal shows."""
    row = {"token_hash": token_hash, "device": device_id, "now": now}
    member: StaffMember | None = connection.execute(_RENEWING, row).scalar_one_or_none()
    return member


def shut_out(connection: Connection, staff_id: str) -> None:
    """End every session of a person, and what terminals could show or prove for them."""
    for table in (staff_sessions, staff_renewals, discount_keys):
        connection.execute(delete(table).where(table.c.staff_id == staff_id))


def close_session(connection: Connection, token_hash: str) -> None:
    """End a session; an unknown one is no matter."""
    connection.execute(_CLOSE, {"token_hash": token_hash})
