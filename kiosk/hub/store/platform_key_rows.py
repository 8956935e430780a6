"""Keys of platforms that tell the hub of stock."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.tables import platform_keys

_BY_HASH = select(platform_keys.c.name).where(platform_keys.c.key_hash == bindparam("hash"))
_REMOVE = delete(platform_keys).where(platform_keys.c.name == bindparam("of_name"))
_NAMES = select(platform_keys.c.name).order_by(platform_keys.c.name)


def put(connection: Connection, name: str, key_hash: str, now: datetime) -> None:
    """Store a platform's key; the one before counts no more."""
    row = {"name": name, "key_hash": key_hash, "made_at": now}
    connection.execute(upsert(connection.dialect.name, platform_keys), row)


def remove(connection: Connection, name: str) -> bool:
    """Let a platform in no more; False when it was not."""
    return connection.execute(_REMOVE, {"of_name": name}).rowcount == 1


def by_hash(connection: Connection, key_hash: str) -> str | None:
    """The platform behind a key."""
    name: str | None = connection.execute(_BY_HASH, {"hash": key_hash}).scalar_one_or_none()
    return name


def names(connection: Connection) -> tuple[str, ...]:
    """Every platform that has a key."""
    return tuple(connection.execute(_NAMES).scalars())
