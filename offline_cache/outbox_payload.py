"""What an outbox row holds: outline and sealed order with their lengths and a checksum, found again in raw bytes.

SQLite does not checksum pages: a bit that flips inside a blob is noticed here, and never sent as something else.
"""

import contextlib
import hashlib
import struct
from collections.abc import Iterator

import msgspec

from kiosk.domain.order import OrderOutline, ReadyOrder
from kiosk.errors import CacheDamaged

_MARK = b"\x89KOB1\n"
_HEAD = struct.Struct(">6sII")
_CHECKSUM_BYTES = 16
_LONGEST = 1_000_000
_PAGE = 4096
"""SQLite's own size of a page, which no file of ours changes."""
_NUMBER = struct.Struct(">I")

_decode_outline = msgspec.json.Decoder(OrderOutline).decode


def encode_payload(outline: OrderOutline, sealed: bytes) -> bytes:
    """One blob."""
    clear = msgspec.json.encode(outline)
    content = _HEAD.pack(_MARK, len(clear), len(sealed)) + clear + sealed
    return content + _checksum(content)


def decode_payload(payload: object) -> tuple[OrderOutline, bytes]:
    """Outline and sealed order; no sealed order for a row from before orders were sealed. Raises ``CacheDamaged``.

    ``payload`` is whatever the row holds: on a torn page that may be nothing at all, whatever the table's rules say.
    """
    if not isinstance(payload, bytes):
        raise CacheDamaged("an order in the outbox: no payload")
    try:
        if is_plain(payload):
            return _decode_outline(payload), b""
        clear, sealed, length = _parts(payload)
        if length == len(payload):
            return _decode_outline(clear), sealed
    except (struct.error, msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CacheDamaged(f"an order in the outbox: {error}") from error
    raise CacheDamaged("an order in the outbox: wrong length")


def is_plain(payload: bytes) -> bool:
    """Whether a row is from before orders were sealed."""
    return payload[:1] == b"{"


def decode_plain(payload: bytes) -> ReadyOrder:
    """The order of a row from before orders were sealed."""
    return msgspec.json.decode(payload, type=ReadyOrder)


def carve_payloads(content: bytes) -> Iterator[tuple[OrderOutline, bytes]]:
    """Every payload that is whole in the raw bytes of a database, with its outline."""
    place = content.find(_MARK)
    while place >= 0:
        for payload in (content[place : place + _LONGEST], *_chained(content, place)):
            with contextlib.suppress(CacheDamaged, struct.error, msgspec.MsgspecError, UnicodeDecodeError):
                clear, _, length = _parts(payload)
                yield _decode_outline(clear), payload[:length]
                break
        place = content.find(_MARK, place + 1)


def _chained(content: bytes, place: int) -> Iterator[bytes]:
    """What begins here, with its end taken from pages of its own, where it may be.

    A row that is longer than a page ends in its cell with the number of the page where it goes on (SQLite's file format,
    section 1.6). Where in the cell, only the lost rest of the file knew: every number that can be one is tried.
    """
    if place + _HEAD.size > len(content):
        return
    _, clear_length, sealed_length = _HEAD.unpack_from(content, place)
    length = _HEAD.size + clear_length + sealed_length + _CHECKSUM_BYTES
    page_ends_at = (place // _PAGE + 1) * _PAGE
    for cut in range(min(place + length, page_ends_at, len(content)) - _NUMBER.size, place, -1):
        rest = _overflow(content, cut, length - (cut - place))
        if rest is not None:
            yield content[place:cut] + rest


def _overflow(content: bytes, pointer_at: int, left: int) -> bytes | None:
    parts: list[bytes] = []
    at = pointer_at
    while left > 0:
        (number,) = _NUMBER.unpack_from(content, at)
        at = (number - 1) * _PAGE
        if not 1 < number <= len(content) // _PAGE or len(parts) > _LONGEST // _PAGE:
            return None
        start = at + _NUMBER.size
        parts.append(content[start : min(start + left, at + _PAGE)])
        left -= len(parts[-1])
    return b"".join(parts)


def _parts(payload: bytes) -> tuple[bytes, bytes, int]:
    mark, clear_length, sealed_length = _HEAD.unpack_from(payload)
    sealed_at = _HEAD.size + clear_length
    ends_at = sealed_at + sealed_length
    checksum = payload[ends_at : ends_at + _CHECKSUM_BYTES]
    if mark != _MARK or checksum != _checksum(payload[:ends_at]):
        raise CacheDamaged("an order in the outbox: wrong checksum")
    return payload[_HEAD.size : sealed_at], payload[sealed_at:ends_at], ends_at + _CHECKSUM_BYTES


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()[:_CHECKSUM_BYTES]
