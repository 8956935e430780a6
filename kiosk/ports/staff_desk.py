"""Staff at the hub."""

from datetime import datetime
from typing import Annotated, Protocol

import msgspec

from kiosk.domain.device import DeviceStatus
from kiosk.domain.discount_proof import DiscountKey
from kiosk.domain.staff import StaffSession


class SignInRefused(msgspec.Struct, frozen=True, tag="refused"):
    """Badge or PIN not right (never said which), or ``locked_for_s`` seconds to wait after too many tries."""

    tries_left: int
    locked_for_s: int = 0


class Renewal(msgspec.Struct, frozen=True):
    """What a terminal keeps, closed under badge and PIN, to let the same person in while the hub does not answer.

    Shown to the hub when it is back; it counts until ``expires_at``, on this terminal alone. With ``discount_key`` the
    person proves what they grant; None: they grant nothing.
    """

    token: str
    expires_at: datetime
    discount_key: DiscountKey | None = None


class SignedIn(msgspec.Struct, frozen=True, tag="signed_in"):
    """The person is signed in on this terminal."""

    session: StaffSession
    renewal: Renewal | None = None


SignInOutcome = SignedIn | SignInRefused


class OfflineStay(msgspec.Struct, frozen=True):
    """Somebody got in without the hub: since when, and how many wrong PINs were typed before."""

    renewal: str
    since: datetime
    wrong_tries: Annotated[int, msgspec.Meta(ge=0, le=1000)] = 0


class RenewalRefused(msgspec.Struct, frozen=True, tag="refused"):
    """They left, their PIN or badge was replaced, or the time is over: badge and PIN are needed, or nothing helps."""


RenewalOutcome = SignedIn | RenewalRefused


class StaffDesk(Protocol):
    """What staff do at the hub. Every call may raise ``BackendError``."""

    async def sign_in(self, badge: str, pin: str) -> SignInOutcome:
        """Check badge and PIN."""
        ...

    async def renew(self, stay: OfflineStay) -> RenewalOutcome:
        """Have a stay without the hub checked, now that it answers."""
        ...

    async def sign_out(self, staff_token: str) -> None:
        """End a session; an unknown one is no error."""
        ...

    async def devices(self, staff_token: str) -> list[DeviceStatus]:
        """Every terminal with its last heartbeat (managers and support)."""
        ...
