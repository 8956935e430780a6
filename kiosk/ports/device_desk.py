"""This terminal's own dealings with the hub."""

from typing import Protocol

from kiosk.domain.device import Enrolment, Heartbeat, Profile
from kiosk.domain.pairing import HeartbeatAnswer, PairingAsked, PairingBegun, PairingStanding


class DeviceDesk(Protocol):
    """Enrolment and health. Every call may raise ``BackendError``."""

    async def enrol(self, code: str, profile: Profile, public_key: bytes) -> Enrolment:
        """Exchange a one-time enrolment code for an identity. ``BackendRejected`` when it is wrong, used or expired.

        ``public_key`` is what the slips of this terminal are checked with.
        """
        ...

    async def heartbeat(self, heartbeat: Heartbeat) -> HeartbeatAnswer:
        """Say how this terminal is doing; the answer is the hub's time (UTC), and what is wanted of this terminal."""
        ...

    async def show_frame(self, picture: bytes) -> None:
        """What the screen shows, as a PNG too small to be read."""
        ...

    async def send_recorder(self, text: str) -> None:
        """The last lines of the log, which a manager asked for."""
        ...


class PairingDesk(Protocol):
    """Joining without a code from anybody: a manager lets this terminal in. Every call may raise ``BackendError``."""

    async def begin(self, asked: PairingAsked) -> PairingBegun:
        """Ask for a code to show."""
        ...

    async def standing(self, begun: PairingBegun) -> PairingStanding:
        """How it stands."""
        ...
