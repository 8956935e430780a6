"""The machine's own clock and identifiers."""

import secrets
import time
from datetime import UTC, datetime

from typing_extensions import override
from uuid6 import uuid7

from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource


class SystemClock(Clock):
    """The clock of this machine."""

    @override
    def now(self) -> datetime:
        return datetime.now(UTC)

    @override
    def monotonic(self) -> float:
        return time.monotonic()


class Uuid7Source(IdSource):
    """UUIDv7 (RFC 9562, section 5.7), and the system's random source."""

    @override
    def new_id(self) -> str:
        return str(uuid7())

    @override
    def new_token(self) -> str:
        return secrets.token_urlsafe(16)
