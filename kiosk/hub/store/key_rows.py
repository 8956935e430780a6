"""Signing keys: the one that signs, and those that others still have to know of."""

import msgspec
from sqlalchemy import Connection, bindparam, delete, select

from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.domain.signing_key import SigningKey
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.tables import signing_keys

_KIND = "signing_key"
_NEWEST_FIRST = select(signing_keys.c.body).order_by(signing_keys.c.made_at.desc(), signing_keys.c.id)
_PRESENT = (
    select(signing_keys.c.body, signing_keys.c.private_key)
    .where(signing_keys.c.private_key.is_not(None))
    .order_by(signing_keys.c.made_at.desc(), signing_keys.c.id)
    .limit(1)
)
_DELETE = delete(signing_keys).where(signing_keys.c.id == bindparam("key"))


def present(connection: Connection) -> tuple[SigningKey, bytes] | None:
    """The key that signs now, with its private half."""
    row = connection.execute(_PRESENT).one_or_none()
    return None if row is None else (row.body, row.private_key)


def all_keys(connection: Connection) -> list[SigningKey]:
    """Every key, the newest first."""
    return list(connection.execute(_NEWEST_FIRST).scalars())


def put(connection: Connection, key: SigningKey, private_key: bytes | None) -> None:
    """Store a key as it is now and tell the feed; without its private half it signs no more."""
    row = {"id": key.id, "made_at": key.made_at, "body": key, "private_key": private_key}
    connection.execute(upsert(connection.dialect.name, signing_keys), row)
    publish(connection, [FeedRow(_KIND, key.id, CATALOGUE_TOPIC, msgspec.json.encode(key))])


def forget(connection: Connection, key_id: str) -> None:
    """Delete a key, leaving a tombstone."""
    connection.execute(_DELETE, {"key": key_id})
    publish(connection, [FeedRow(_KIND, key_id, CATALOGUE_TOPIC, None)])
