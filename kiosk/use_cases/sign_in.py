"""A person of the shop signs in on this terminal."""

import msgspec

from kiosk.domain.staff import StaffSession
from kiosk.errors import AccessRevoked, BackendError
from kiosk.ports.staff_desk import SignedIn, SignInRefused, StaffDesk


class HubNeeded(msgspec.Struct, frozen=True, tag=True):
    """The hub did not answer; signing in needs it."""


class SignIn:
    """Badge and PIN, checked at the hub. Lives on the network thread; ``current`` may be read anywhere."""

    def __init__(self, desk: StaffDesk) -> None:
        self._desk = desk
        self._current: StaffSession | None = None

    @property
    def current(self) -> StaffSession | None:
        """Who is signed in here."""
        return self._current

    async def __call__(self, badge: str, pin: str) -> SignedIn | SignInRefused | HubNeeded:
        """Try badge and PIN."""
        try:
            outcome = await self._desk.sign_in(badge, pin)
        except AccessRevoked:
            return SignInRefused(tries_left=0)
        except BackendError:
            return HubNeeded()
        if isinstance(outcome, SignedIn):
            self._current = outcome.session
        return outcome

    async def leave(self) -> None:
        """Sign out here at once, and at the hub when it can be reached; its session ends by itself otherwise."""
        session, self._current = self._current, None
        if session is None:
            return
        try:
            await self._desk.sign_out(session.token)
        except BackendError:
            return
