"""The machine's own clock and identifiers."""

import secrets
import time
from datetime import UTC, datetime

from typing_extensions import override
from uuid6 import uuid7

from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.signatures import HubTime

_COUNTS_SLEEP = hasattr(time, "CLOCK_BOOTTIME")


class SystemClock(Clock):
    """The clock of this machine."""

    @override
    def now(self) -> datetime:
        return datetime.now(UTC)

    @override
    def monotonic(self) -> float:
        # Python's own stands still while the machine sleeps, and a terminal that slept must not take old for new.
        return time.clock_gettime(time.CLOCK_BOOTTIME) if _COUNTS_SLEEP else time.monotonic()


class HubClock(Clock):
    """The hub's time by this machine's clock and the measured offset; durations are the machine's own."""

    def __init__(self, machine: Clock, hub_time: HubTime) -> None:
        self._machine = machine
        self._hub_time = hub_time

    @override
    def now(self) -> datetime:
        return self._hub_time.now()

    @override
    def monotonic(self) -> float:
        return self._machine.monotonic()


class Uuid7Source(IdSource):
    """UUIDv7 (RFC 9562, section 5.7), and the system's random source."""

    @override
    def new_id(self) -> str:
        return str(uuid7())

    @override
    def new_token(self) -> str:
        return secrets.token_urlsafe(16)
