"""Terminals and the codes that enrol them."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from kiosk.domain.device import Device, DeviceStatus, Heartbeat, Profile
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import device_frames, devices, enrolment_codes

_FIELDS = (devices.c.id, devices.c.code, devices.c.name, devices.c.profile, devices.c.location_id)
_BY_TOKEN = PointRead(
    select(*_FIELDS).where(devices.c.token_hash == bindparam("token_hash"), devices.c.revoked_at.is_(None))
)
_REVOKED_TOKEN = select(devices.c.id).where(
    devices.c.token_hash == bindparam("token_hash"), devices.c.revoked_at.is_not(None)
)
_ALL = (
    select(*_FIELDS, devices.c.seen_at, devices.c.heartbeat, device_frames.c.taken_at)
    .outerjoin(device_frames, device_frames.c.device_id == devices.c.id)
    .where(devices.c.revoked_at.is_(None))
)
_CHANGE = (
    update(devices)
    .where(devices.c.id == bindparam("device"), devices.c.revoked_at.is_(None))
    .values(name=bindparam("new_name"), location_id=bindparam("new_location"))
)
_ONE = select(*_FIELDS).where(devices.c.id == bindparam("device"), devices.c.revoked_at.is_(None))
_COUNT = select(func.count()).where(devices.c.profile == bindparam("of_profile"))
_BEAT = (
    update(devices)
    .where(devices.c.id == bindparam("device"))
    .values(seen_at=bindparam("now"), heartbeat=bindparam("beat"))
)
_REVOKE = update(devices).where(devices.c.id == bindparam("device")).values(revoked_at=bindparam("now"))
_USE_CODE = (
    update(enrolment_codes)
    .where(
        enrolment_codes.c.code_hash == bindparam("hash"),
        enrolment_codes.c.profile == bindparam("for_profile"),
        enrolment_codes.c.used_at.is_(None),
        enrolment_codes.c.expires_at > bindparam("now"),
    )
    .values(used_at=bindparam("now"))
    .returning(enrolment_codes.c.location_id)
)
_CODES = select(devices.c.code).order_by(devices.c.code)


def by_token(connection: Connection, token_hash: str) -> Device | None:
    """The terminal behind a token's hash, unless it was revoked."""
    row = _BY_TOKEN.one_or_none(connection, {"token_hash": token_hash})
    return None if row is None else _device(row)


def was_revoked(connection: Connection, token_hash: str) -> bool:
    """Whether a terminal with this token was revoked."""
    return connection.execute(_REVOKED_TOKEN, {"token_hash": token_hash}).one_or_none() is not None


def codes(connection: Connection) -> tuple[str, ...]:
    """Codes of all terminals that ever enrolled, revoked ones too."""
    return tuple(connection.execute(_CODES).scalars())


def statuses(connection: Connection) -> list[DeviceStatus]:
    """Every terminal with its last heartbeat, by code."""
    rows = connection.execute(_ALL.order_by(devices.c.code))
    return [DeviceStatus(_device(row), row.seen_at, row.heartbeat, row.taken_at) for row in rows]


def one(connection: Connection, device_id: str) -> Device | None:
    """A terminal that was not revoked."""
    row = connection.execute(_ONE, {"device": device_id}).one_or_none()
    return None if row is None else _device(row)


def change(connection: Connection, device_id: str, name: str, location_id: str) -> None:
    """Give a terminal another name or place."""
    connection.execute(_CHANGE, {"device": device_id, "new_name": name, "new_location": location_id})


def count(connection: Connection, profile: Profile) -> int:
    """How many terminals of a profile were ever enrolled, revoked ones included."""
    return connection.execute(_COUNT, {"of_profile": profile}).scalar_one()


def add(connection: Connection, device: Device, token_hash: str, now: datetime) -> None:
    """Store a new terminal."""
    row = {
        "id": device.id,
        "code": device.code,
        "name": device.name,
        "profile": device.profile,
        "location_id": device.location_id,
        "token_hash": token_hash,
        "enrolled_at": now,
    }
    connection.execute(insert(devices), row)


def beat(connection: Connection, device_id: str, heartbeat: Heartbeat, now: datetime) -> None:
    """Keep the newest heartbeat."""
    connection.execute(_BEAT, {"device": device_id, "now": now, "beat": heartbeat})


def revoke(connection: Connection, device_id: str, now: datetime) -> bool:
    """Let the token of a terminal count no more; False when there is no such terminal."""
    return connection.execute(_REVOKE, {"device": device_id, "now": now}).rowcount == 1


def add_code(connection: Connection, code_hash: str, profile: Profile, location_id: str, expires_at: datetime) -> None:
    """Store a one-time enrolment code."""
    row = {"code_hash": code_hash, "profile": profile, "location_id": location_id, "expires_at": expires_at}
    connection.execute(insert(enrolment_codes), row)


def use_code(connection: Connection, code_hash: str, profile: Profile, now: datetime) -> str | None:
    """Spend a code: the location it is for, or None when it is wrong, used, expired or for another profile."""
    used = connection.execute(_USE_CODE, {"hash": code_hash, "for_profile": profile, "now": now})
    location_id: str | None = used.scalar_one_or_none()
    return location_id


def _device(row: Row[*tuple[Any, ...]]) -> Device:
    return Device(row.id, row.code, row.name, row.profile, row.location_id)
