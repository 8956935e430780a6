"""Small bodies with a checksum in front: SQLite does not notice a bit that flips inside a value."""

import hashlib

from kiosk.errors import CacheDamaged

_MARK = b"\x84"
"""All bits but those of the brace with which a body from before begins."""

_CHECKSUM_BYTES = 8


def checked(body: bytes) -> bytes:
    """What is stored of a JSON body."""
    return _MARK + _checksum(body) + body


def unchecked(stored: object) -> bytes:
    """The body; one from before there were checksums as it is. Raises ``CacheDamaged``.

    ``stored`` is whatever the row holds: on a torn page that may be nothing at all, whatever the table's rules say.
    """
    if not isinstance(stored, bytes):
        raise CacheDamaged("there is no value")
    if stored[:1] == b"{":
        return stored
    body = stored[1 + _CHECKSUM_BYTES :]
    if stored[: 1 + _CHECKSUM_BYTES] != _MARK + _checksum(body):
        raise CacheDamaged("a value is not what was written")
    return body


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:_CHECKSUM_BYTES]
