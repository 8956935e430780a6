"""Public keys of terminals. A terminal that lost its files makes another one: the older ones still prove older slips."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select

from kiosk.domain.device import Device
from kiosk.hub.store.tables import device_keys, devices

MOST_KEYS = 20
"""A terminal does not need more in its life."""

_OF = select(device_keys.c.public_key).where(device_keys.c.device_id == bindparam("device"))
_COUNT = select(func.count()).where(device_keys.c.device_id == bindparam("device"))
_MAKER = select(
    devices.c.id, devices.c.code, devices.c.name, devices.c.profile, devices.c.location_id, devices.c.revoked_at
).where(devices.c.code == bindparam("code"))


class Maker(NamedTuple):
    """The terminal that a slip names, revoked or not, and all its keys."""

    device: Device
    revoked_at: datetime | None
    public_keys: tuple[bytes, ...]


def add(connection: Connection, device_id: str, public_key: bytes, now: datetime) -> bool:
    """Believe another key of a terminal; one that is known is no matter. False when there are too many."""
    if public_key in _keys(connection, device_id):
        return True
    if connection.execute(_COUNT, {"device": device_id}).scalar_one() >= MOST_KEYS:
        return False
    row: dict[str, Any] = {"device_id": device_id, "public_key": public_key, "registered_at": now}
    connection.execute(insert(device_keys), row)
    return True


def maker(connection: Connection, code: str) -> Maker | None:
    """The terminal with this code; None when there never was one."""
    row = connection.execute(_MAKER, {"code": code}).one_or_none()
    if row is None:
        return None
    device = Device(row.id, row.code, row.name, row.profile, row.location_id)
    return Maker(device, row.revoked_at, _keys(connection, row.id))


def _keys(connection: Connection, device_id: str) -> tuple[bytes, ...]:
    return tuple(connection.execute(_OF, {"device": device_id}).scalars())
