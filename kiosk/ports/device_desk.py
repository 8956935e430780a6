"""This terminal's own dealings with the hub."""

from datetime import datetime
from typing import Protocol

from kiosk.domain.device import Enrolment, Heartbeat, Profile


class DeviceDesk(Protocol):
    """Enrolment and health. Every call may raise ``BackendError``."""

    async def enrol(self, code: str, profile: Profile) -> Enrolment:
        """Exchange a one-time enrolment code for an identity. ``BackendRejected`` when it is wrong, used or expired."""
        ...

    async def heartbeat(self, heartbeat: Heartbeat) -> datetime:
        """Say how this terminal is doing; the answer is the hub's time (UTC), from which the clock offset follows."""
        ...
