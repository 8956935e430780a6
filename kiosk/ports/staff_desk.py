"""Staff at the hub."""

from typing import Protocol

import msgspec

from kiosk.domain.device import DeviceStatus
from kiosk.domain.staff import StaffSession


class SignInRefused(msgspec.Struct, frozen=True, tag="refused"):
    """Badge or PIN not right (never said which), or ``locked_for_s`` seconds to wait after too many tries."""

    tries_left: int
    locked_for_s: int = 0


class SignedIn(msgspec.Struct, frozen=True, tag="signed_in"):
    """The person is signed in on this terminal."""

    session: StaffSession


SignInOutcome = SignedIn | SignInRefused


class StaffDesk(Protocol):
    """What staff do at the hub. Every call may raise ``BackendError``."""

    async def sign_in(self, badge: str, pin: str) -> SignInOutcome:
        """Check badge and PIN."""
        ...

    async def sign_out(self, staff_token: str) -> None:
        """End a session; an unknown one is no error."""
        ...

    async def devices(self, staff_token: str) -> list[DeviceStatus]:
        """Every terminal with its last heartbeat (managers and support)."""
        ...
