"""This terminal's own dealings with the hub."""

from datetime import datetime
from typing import Protocol

from kiosk.domain.device import Enrolment, Heartbeat, Profile


class DeviceDesk(Protocol):
    """Enrolment and health. Every call may raise ``BackendError``."""

    async def enrol(self, code: str, profile: Profile, public_key: bytes) -> Enrolment:
        """Exchange a one-time enrolment code for an identity. ``BackendRejected`` when it is wrong, used or expired.

        ``public_key`` is what the slips of this terminal are checked with.
        """
        ...

    async def heartbeat(self, heartbeat: Heartbeat) -> datetime:
        """Say how this terminal is doing; the answer is the hub's time (UTC), from which the clock offset follows."""
        ...
