"""Sealing keys: the newest is told to terminals, each opens what was sealed with it."""

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.domain.sealing_key import SealingKey
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.tables import sealing_keys

_KIND = "sealing_key"
_NEWEST_FIRST = select(sealing_keys.c.body).order_by(sealing_keys.c.made_at.desc(), sealing_keys.c.id)
_PRIVATE = select(sealing_keys.c.private_key).where(sealing_keys.c.id == bindparam("key"))
_DELETE = delete(sealing_keys).where(sealing_keys.c.id == bindparam("key"))


def all_keys(connection: Connection) -> list[SealingKey]:
    """Every key, the newest first."""
    return list(connection.execute(_NEWEST_FIRST).scalars())


def private_key(connection: Connection, key_id: str) -> bytes | None:
    """The half that opens; None for a key that is not of this hub or was forgotten."""
    return connection.execute(_PRIVATE, {"key": key_id}).scalar_one_or_none()


def add(connection: Connection, key: SealingKey, private_half: bytes) -> None:
    """Store a new key and tell the feed."""
    row = {"id": key.id, "made_at": key.made_at, "body": key, "private_key": private_half}
    connection.execute(insert(sealing_keys), row)
    publish(connection, [FeedRow(_KIND, key.id, CATALOGUE_TOPIC, msgspec.json.encode(key))])


def withdraw(connection: Connection, key_id: str) -> None:
    """Terminals seal with it no more; it still opens."""
    publish(connection, [FeedRow(_KIND, key_id, CATALOGUE_TOPIC, None)])


def forget(connection: Connection, key_id: str) -> None:
    """Delete a key: nothing sealed with it can be opened any more."""
    connection.execute(_DELETE, {"key": key_id})
    publish(connection, [FeedRow(_KIND, key_id, CATALOGUE_TOPIC, None)])
