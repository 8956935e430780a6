"""The bytes of the event stream, made once and shared by everybody who gets them."""

from collections.abc import Iterable

import msgspec
from litestar.types.asgi_types import HTTPResponseBodyEvent

from kiosk.domain.feed import Change

MOST_BYTES = 48 * 1024
"""A larger delta is a poke: it would fill the buffers of everybody at once, and a pull is compressed and paged."""

RECONNECTS_PER_S = 250
"""How many terminals a restarted hub takes back in a second without being busy with nothing else."""

Event = HTTPResponseBodyEvent


class _Carried(msgspec.Struct, tag="delta"):
    """``Delta`` with changes that are JSON already."""

    changes: list[msgspec.Raw]
    cursor: str
    since: str


def encoded(kind: str, key: str, value: bytes | None) -> msgspec.Raw:
    """One change as JSON, for all the deltas that will carry it."""
    return msgspec.Raw(msgspec.json.encode(Change(kind, key, msgspec.Raw(value or b"null"))))


def delta_event(since: str, cursor: str, changes: list[msgspec.Raw]) -> Event:
    """Changes that fit on any cursor from ``since`` on, or a poke when they are many."""
    if sum(map(len, map(bytes, changes))) > MOST_BYTES:
        return poke_event(cursor)
    data = msgspec.json.encode(_Carried(changes, cursor, since))
    return _event(b"event: delta\nid: %b\ndata: %b\n\n" % (cursor.encode(), data))


def poke_event(cursor: str) -> Event:
    """Something changed; ``cursor`` is the newest."""
    return _event(b"event: poke\nid: %b\ndata: %b\n\n" % (cursor.encode(), cursor.encode()))


def sign_of_life(readers: int) -> Event:
    """Says that the line is alive, and over how long so many readers should come back if it breaks."""
    return _event(b"retry: %d\n: still here\n\n" % (readers * 1000 // RECONNECTS_PER_S))


def last_event() -> Event:
    """The end of a stream."""
    return {"type": "http.response.body", "body": b"", "more_body": False}


def joined(events: Iterable[Event]) -> Event:
    """Several as one."""
    return _event(b"".join(event["body"] for event in events))


def _event(body: bytes) -> Event:
    return {"type": "http.response.body", "body": body, "more_body": True}
