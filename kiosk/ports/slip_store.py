"""What a terminal keeps for slips: its own key, and slips that the hub has not seen yet."""

from datetime import datetime
from typing import Protocol

import msgspec

from kiosk.domain.slip import SlipShown


class KeptSlip(msgspec.Struct, frozen=True):
    """A slip that was scanned without network."""

    slip: SlipShown
    attempts: int


class SlipStore(Protocol):
    """Durable list of scanned slips. May raise ``CacheError``."""

    def keep(self, slip: SlipShown, now: datetime) -> bool:
        """Keep a slip durably, to be sent at once; the same one again changes nothing. False: there are too many."""
        ...

    def due(self, now: datetime) -> list[KeptSlip]:
        """Slips to send now, oldest first."""
        ...

    def all(self) -> list[KeptSlip]:
        """Every slip without a final word, oldest first."""
        ...

    def postpone(self, slip: SlipShown, next_attempt_at: datetime) -> None:
        """No answer: try again later."""
        ...

    def hurry(self, now: datetime) -> None:
        """The network is back: everything is due."""
        ...

    def settle(self, slip: SlipShown) -> None:
        """The hub's final word came: the slip is forgotten."""
        ...

    def count(self) -> int:
        """Slips without a final word."""
        ...


class DeviceKeyStore(Protocol):
    """This terminal's own private key. May raise ``CacheError``."""

    def private_key(self) -> bytes:
        """The key, made at the first call."""
        ...

    def is_registered(self) -> bool:
        """Whether the hub has the public half."""
        ...

    def note_registered(self) -> None:
        """The hub has it."""
        ...
