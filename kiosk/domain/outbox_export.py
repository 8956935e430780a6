"""Orders that leave a terminal by hand: one JSON file, closed orders with their outlines, signed by the terminal."""

from datetime import datetime

import msgspec

from kiosk.domain.order import OrderOutline
from kiosk.domain.slip import SlipShown


class ExportedOrder(msgspec.Struct, frozen=True):
    """One order without a final word: what may be read of it, and the whole, closed for the hub."""

    outline: OrderOutline
    state: str
    sealed: bytes


class OutboxExport(msgspec.Struct, frozen=True):
    """Everything that a terminal had not settled at that moment; slips that it scanned for others, too."""

    device_code: str
    exported_at: datetime
    orders: tuple[ExportedOrder, ...]
    slips: tuple[SlipShown, ...] = ()
    version: int = 1


class SignedExport(msgspec.Struct, frozen=True):
    """The file. ``signature`` (Ed25519, by the key that signs this terminal's slips) is over the bytes of ``content``."""

    content: msgspec.Raw
    public_key: bytes
    signature: bytes

    @property
    def signed(self) -> bytes:
        """The bytes that were signed."""
        return PREFIX + bytes(self.content)


PREFIX = b"kiosk outbox export 1\n"
"""In front of what is signed, so that a signature of something else never counts as one of an export."""


def read_export(file: bytes) -> tuple[SignedExport, OutboxExport] | None:
    """The file and what it holds; None for anything else. The signature is still to be checked."""
    try:
        signed = msgspec.json.decode(file, type=SignedExport)
        return signed, msgspec.json.decode(signed.content, type=OutboxExport)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError):
        return None
