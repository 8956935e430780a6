"""The people of stores, as those who lead them see and change them."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from kiosk.domain.staff import StaffMember
from kiosk.domain.team import TeamMember
from kiosk.hub.store.dialect import is_writing
from kiosk.hub.store.tables import devices, staff, staff_sessions


def members(connection: Connection, location_id: str | None, now: datetime) -> list[TeamMember]:
    """Everybody of a place (None: of every place), by name, those who left last."""
    open_on: dict[str, list[str]] = {}
    sessions = select(staff_sessions.c.staff_id, devices.c.name).join(
        devices, devices.c.id == staff_sessions.c.device_id
    )
    for row in connection.execute(sessions.where(staff_sessions.c.expires_at > now).order_by(devices.c.name)):
        open_on.setdefault(row.staff_id, []).append(row.name)
    people = [
        TeamMember(
            row.body,
            row.locked_until if row.locked_until and row.locked_until > now else None,
            tuple(dict.fromkeys(open_on.get(row.body.id, []))),
        )
        for row in connection.execute(select(staff.c.body, staff.c.locked_until))
        if location_id is None or row.body.location_id == location_id
    ]
    return sorted(people, key=lambda one: (not one.member.is_active, one.member.location_id, one.member.name))


def member(connection: Connection, staff_id: str) -> StaffMember | None:
    """A person; locked in a write."""
    statement = select(staff.c.body).where(staff.c.id == staff_id)
    if is_writing(connection):
        statement = statement.with_for_update()
    found: StaffMember | None = connection.execute(statement).scalar_one_or_none()
    return found


def names(connection: Connection) -> dict[str, str]:
    """Everybody's name by id."""
    return {row.id: row.body.name for row in connection.execute(select(staff.c.id, staff.c.body))}


def add(connection: Connection, person: StaffMember, badge_hash: str, pin_hash: str) -> None:
    """Somebody new."""
    row = {"id": person.id, "body": person, "badge_hash": badge_hash, "pin_hash": pin_hash, "tries": 0}
    connection.execute(insert(staff), row)


def set_member(connection: Connection, person: StaffMember) -> None:
    """Keep what changed of a person."""
    connection.execute(update(staff).where(staff.c.id == person.id).values(body=person))


def set_pin(connection: Connection, staff_id: str, pin_hash: str) -> None:
    """A new PIN; wrong tries of the old one are forgotten."""
    connection.execute(
        update(staff).where(staff.c.id == staff_id).values(pin_hash=pin_hash, tries=0, locked_until=None)
    )


def set_badge(connection: Connection, staff_id: str, badge_hash: str) -> None:
    """A new badge."""
    connection.execute(update(staff).where(staff.c.id == staff_id).values(badge_hash=badge_hash))
