"""A hub's sealing key for tests, and what the hub would read with it."""

from datetime import UTC, datetime

import msgspec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from kiosk.domain.order import ReadyOrder
from kiosk.domain.seal import split
from kiosk.hub.auth import sealing
from kiosk.hub_client.sealing import X25519Sealer

KEY, _PRIVATE = sealing.new_key(datetime(2026, 11, 1, tzinfo=UTC))

SEALER = X25519Sealer(lambda: KEY)


def opened(sealed: bytes, purpose: bytes = b"order") -> bytes:
    """What was sealed with ``KEY``."""
    parts = split(sealed)
    assert parts is not None
    content = sealing._open(X25519PrivateKey.from_private_bytes(_PRIVATE), *parts, purpose)
    assert isinstance(content, bytes)
    return content


def opened_order(sealed: bytes) -> ReadyOrder:
    """The order that an entry holds."""
    return msgspec.json.decode(opened(sealed), type=ReadyOrder)
