"""The hub's key that terminals close orders with: what they keep, only the hub can open."""

from datetime import datetime

import msgspec

KEY_ID_BYTES = 4
PUBLIC_KEY_BYTES = 32


class SealingKey(msgspec.Struct, frozen=True):
    """The public half. ``id`` is eight hexadecimal digits, ``public_key`` 32 bytes (X25519). The newest one is used."""

    id: str
    public_key: bytes
    made_at: datetime
