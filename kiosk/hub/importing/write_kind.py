"""Writing the rows of one kind that changed, and deleting those that vanished."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete

from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.hub.importing.kinds import Kind
from kiosk.hub.store import feed_rows
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.feed_rows import FeedRow, publish

T = TypeVar("T")

_CHUNK = 5_000


def in_chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """The values, some thousand at a time."""
    iterator = iter(values)
    while chunk := list(islice(iterator, _CHUNK)):
        yield chunk


def write_changed(connection: Connection, kind: Kind, values: Iterable[Any]) -> int:
    """Store and publish what is new or different from what the feed says; returns how many rows."""
    count = 0
    for chunk in in_chunks(values):
        by_key = {kind.key(value): value for value in chunk}
        encoded = {key: msgspec.json.encode(value) for key, value in by_key.items()}
        changed = _changed(connection, kind.name, encoded)
        if changed:
            rows = [kind.row(by_key[key]) for key in changed]
            connection.execute(upsert(connection.dialect.name, kind.table), rows)
            _publish(connection, kind.name, changed)
        count += len(changed)
    return count


def delete_vanished(connection: Connection, kind: Kind, values: Iterable[Any]) -> int:
    """Delete rows that the shop has no more, leaving tombstones; returns how many."""
    gone = publish_vanished(connection, kind.name, {kind.key(value) for value in values})
    if gone:
        _delete_rows(connection, kind, gone)
    return len(gone)


def publish_changed(connection: Connection, name: str, encoded: dict[str, bytes]) -> int:
    """Publish values that differ from what the feed says; returns how many."""
    changed = _changed(connection, name, encoded)
    _publish(connection, name, changed)
    return len(changed)


def publish_vanished(connection: Connection, name: str, kept: set[str]) -> list[str]:
    """Publish tombstones for every key that is not kept; returns those keys."""
    gone = sorted(feed_rows.vanished(connection, name, kept))
    publish(connection, [FeedRow(name, key, CATALOGUE_TOPIC, None) for key in gone])
    return gone


def _changed(connection: Connection, name: str, encoded: dict[str, bytes]) -> dict[str, bytes]:
    known = feed_rows.values_of(connection, name, list(encoded))
    return {key: value for key, value in encoded.items() if known.get(key) != value}


def _publish(connection: Connection, name: str, changed: dict[str, bytes]) -> None:
    publish(connection, [FeedRow(name, key, CATALOGUE_TOPIC, value) for key, value in changed.items()])


def _delete_rows(connection: Connection, kind: Kind, keys: Sequence[str]) -> None:
    columns = list(kind.table.primary_key.columns)
    matching = and_(*(column == bindparam(f"key_{column.name}") for column in columns))
    parameters = [{f"key_{c.name}": part for c, part in kind.key_columns(key).items()} for key in keys]
    connection.execute(delete(kind.table).where(matching), parameters)
