"""Keys that sign what a terminal must believe without asking the hub."""

from datetime import date, datetime

import msgspec

KEY_ID_BYTES = 4


class SigningKey(msgspec.Struct, frozen=True):
    """The public half of a hub's key. ``id`` is eight hexadecimal digits, ``public_key`` 32 bytes (Ed25519).

    ``ends_at`` is when the last cart that it signed ends; None while it signs. ``links_end_on`` is the last day of the
    customers' links that it signed, which live as long as a catalogue.
    """

    id: str
    public_key: bytes
    made_at: datetime
    ends_at: datetime | None = None
    is_revoked: bool = False
    links_end_on: date | None = None
