"""A person of the shop signs in on this terminal: checked at the hub, or here when the hub does not answer."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Literal

import msgspec
from msgspec.structs import replace

from kiosk.domain.staff import SESSION_LIFE, StaffMember, StaffSession
from kiosk.errors import AccessRevoked, BackendError, CacheError
from kiosk.ports.badge_book import BadgeBook, KnownPerson, NobodyKnown, NotKnown, Opened
from kiosk.ports.staff_desk import OfflineStay, RenewalRefused, SignedIn, SignInOutcome, SignInRefused, StaffDesk

PATIENCE: timedelta = timedelta(seconds=2)
"""How long a person whom this terminal knows waits for the hub: a connection that hangs must not keep them at the door."""


class HubNeeded(msgspec.Struct, frozen=True, tag=True):
    """The hub did not answer, and this terminal does not know who this is."""


def _nothing_heard(_staff_id: str) -> StaffMember | None:
    """A terminal that hears of nobody between two sign-ins."""
    return None


RenewalState = Literal["renewed", "waiting", "ended"]
"""``waiting``: the hub does not answer yet, or there is nothing to check. ``ended``: the hub sends the person away."""


class SignIn:
    """Badge and PIN. Lives on the network thread; ``current`` and what a person prefers may be read anywhere.

    ``is_online`` says whether the hub answered last; while it does not, this terminal looks at its own book first.
    ``heard_of`` is what the hub told last of a person, on any thread: who left is not let in here.
    """

    def __init__(
        self,
        desk: StaffDesk,
        badges: BadgeBook | None = None,
        is_online: Callable[[], bool] = lambda: True,
        heard_of: Callable[[str], StaffMember | None] = _nothing_heard,
    ) -> None:
        self._desk = desk
        self._badges = badges or NobodyKnown()
        self._is_online = is_online
        self._heard_of = heard_of
        self._current: StaffSession | None = None
        self._stay: OfflineStay | None = None

    @property
    def current(self) -> StaffSession | None:
        """Who is signed in here."""
        return self._current

    @property
    def is_left_handed(self) -> bool:
        """Whether who is signed in wants rail and buttons at the other side."""
        return self._current is not None and self._badges.is_left_handed(self._current.staff.id)

    @property
    def text_percent(self) -> int:
        """How large who is signed in wants letters."""
        return self._badges.text_percent(self._current.staff.id) if self._current is not None else 100

    async def recognise(self, badge: str) -> KnownPerson | None:
        """Whose badge this is, when this terminal knows; it never says so of others."""
        return await asyncio.to_thread(self._badges.known, badge)

    async def __call__(self, badge: str, pin: str) -> SignedIn | SignInRefused | HubNeeded:
        """Try badge and PIN."""
        if not self._is_online():
            outcome = await self._here(badge, pin)
            if not isinstance(outcome, HubNeeded):
                return outcome
        try:
            answer = await self._asked(badge, pin)
        except AccessRevoked:
            return SignInRefused(tries_left=0)
        except (BackendError, TimeoutError):
            return await self._here(badge, pin)
        if isinstance(answer, SignedIn):
            answer = _with_key(answer)
            self._current, self._stay = answer.session, None
            if answer.renewal is not None:
                await asyncio.to_thread(self._badges.keep, badge, pin, answer.session.staff, answer.renewal)
        return answer

    async def renew(self) -> RenewalState:
        """Have the hub check who got in without it."""
        session, stay = self._current, self._stay
        if session is None or stay is None:
            return "waiting"
        try:
            outcome = await self._desk.renew(stay)
        except AccessRevoked:
            outcome = RenewalRefused()
        except BackendError:
            return "waiting"
        if self._current is not session:
            return "waiting"  # they left meanwhile; the session that the hub opened ends by itself
        self._stay = None
        if isinstance(outcome, SignedIn):
            self._current = replace(outcome.session, discount_key=session.discount_key)
            return "renewed"
        self._current = None
        await asyncio.to_thread(self._badges.forget, session.staff.id)
        return "ended"

    async def prefer_left(self, *, is_left: bool) -> None:
        """Which hand holds this terminal when this person works with it."""
        if self._current is not None:
            staff_id = self._current.staff.id
            await asyncio.to_thread(lambda: self._badges.set_left_handed(staff_id, is_left=is_left))

    async def prefer_text(self, percent: int) -> None:
        """How large letters are on this terminal when this person works with it."""
        if self._current is not None:
            staff_id = self._current.staff.id
            await asyncio.to_thread(self._badges.set_text_percent, staff_id, percent)

    async def leave(self, *, is_gone: bool = False) -> None:
        """Sign out here at once, and at the hub when it can be reached; its session ends by itself otherwise.

        ``is_gone``: they work here no more, and this terminal forgets them.
        """
        session, self._current, self._stay = self._current, None, None
        if session is None:
            return
        if is_gone:
            await asyncio.to_thread(self._badges.forget, session.staff.id)
        if not session.token:
            return
        try:
            await self._desk.sign_out(session.token)
        except BackendError:
            return

    async def _asked(self, badge: str, pin: str) -> SignInOutcome:
        is_known = await self.recognise(badge) is not None
        async with asyncio.timeout(PATIENCE.total_seconds() if is_known else None):
            return await self._desk.sign_in(badge, pin)

    async def _here(self, badge: str, pin: str) -> SignedIn | SignInRefused | HubNeeded:
        found = await asyncio.to_thread(self._badges.open, badge, pin)
        if isinstance(found, NotKnown):
            return HubNeeded()
        if isinstance(found, SignInRefused):
            return found
        member = await asyncio.to_thread(self._as_heard, found.person.staff)
        if not member.is_active:
            await asyncio.to_thread(self._badges.forget, member.id)
            return HubNeeded()
        return self._let_in(found, member)

    def _as_heard(self, member: StaffMember) -> StaffMember:
        """A person as the hub told of them last, which may be after they signed in here."""
        try:
            return self._heard_of(member.id) or member
        except CacheError:
            return member

    def _let_in(self, found: Opened, member: StaffMember) -> SignedIn:
        expires_at = min(found.at + SESSION_LIFE, found.person.until)
        self._current = StaffSession(member, "", expires_at, is_offline=True, discount_key=found.discount_key)
        self._stay = OfflineStay(found.renewal, found.at, min(found.wrong_tries, 1000))
        return SignedIn(self._current)


def _with_key(answer: SignedIn) -> SignedIn:
    """The session with what its person proves discounts with."""
    key = answer.renewal.discount_key if answer.renewal is not None else None
    return replace(answer, session=replace(answer.session, discount_key=key))
