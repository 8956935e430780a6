"""Staff signing in with badge and PIN."""

import asyncio
from datetime import timedelta

from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember, StaffSession
from kiosk.hub.auth import pins
from kiosk.hub.auth.secrets import digest, new_token
from kiosk.hub.auth.throttle import Throttle
from kiosk.hub.store import staff_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.staff_rows import StaffRow
from kiosk.ports.clock import Clock
from kiosk.ports.staff_desk import SignedIn, SignInOutcome, SignInRefused

SESSION_LIFE = timedelta(hours=8)
MAX_TRIES = 5
LOCK = timedelta(seconds=60)


class StaffDoor:
    """Sign-in, sign-out, and who is behind a staff token."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        # Badges that do not exist are slowed down like those that do, by terminal.
        self._unknown = Throttle(MAX_TRIES, LOCK.total_seconds(), clock)

    async def sign_in(self, badge: str, pin: str, device: Device) -> SignInOutcome:
        """Check badge and PIN; five wrong tries lock the badge for a minute."""
        row = await self._database.fetch(lambda c: staff_rows.by_badge(c, digest(badge)))
        if row is None:
            return await self._refuse_unknown(pin, device)
        waiting_s = self._locked_for_s(row)
        if waiting_s:
            return SignInRefused(tries_left=0, locked_for_s=waiting_s)
        is_right = await asyncio.to_thread(pins.is_pin, row.pin_hash, pin)
        return await self._database.write(lambda c: self._finish(c, badge, device, is_right=is_right))

    async def sign_out(self, token: str) -> None:
        """End a session; an unknown one is no error."""
        await self._database.write(lambda c: staff_rows.close_session(c, digest(token)))

    async def by_token(self, token: str, device: Device) -> StaffMember | None:
        """Who is signed in with a token on a terminal. A point read."""
        now = self._clock.now()
        return await self._database.fetch(lambda c: staff_rows.signed_in(c, digest(token), device.id, now))

    async def _refuse_unknown(self, pin: str, device: Device) -> SignInRefused:
        waiting_s = self._unknown.wait_s(device.id)
        if waiting_s:
            return SignInRefused(tries_left=0, locked_for_s=waiting_s)
        await asyncio.to_thread(pins.is_pin, pins.NOBODY, pin)
        self._unknown.count(device.id)
        return SignInRefused(self._unknown.tries_left(device.id), self._unknown.wait_s(device.id))

    def _finish(self, connection: Connection, badge: str, device: Device, *, is_right: bool) -> SignInOutcome:
        # Read again: while the PIN was checked, other tries may have been counted.
        row = staff_rows.by_badge(connection, digest(badge))
        if row is None:
            return SignInRefused(tries_left=0)
        waiting_s = self._locked_for_s(row)
        if waiting_s:
            return SignInRefused(tries_left=0, locked_for_s=waiting_s)
        return self._open(connection, row, device) if is_right else self._count_try(connection, row)

    def _open(self, connection: Connection, row: StaffRow, device: Device) -> SignedIn:
        now, token = self._clock.now(), new_token()
        expires_at = now + SESSION_LIFE
        staff_rows.set_tries(connection, row.member.id, 0, None)
        staff_rows.open_session(connection, digest(token), row.member.id, device.id, expires_at, now)
        return SignedIn(StaffSession(row.member, token, expires_at))

    def _count_try(self, connection: Connection, row: StaffRow) -> SignInRefused:
        # A lock that ran out leaves its tries behind: start counting again.
        tries = 1 if row.locked_until is not None else row.tries + 1
        is_locked = tries >= MAX_TRIES
        locked_until = self._clock.now() + LOCK if is_locked else None
        staff_rows.set_tries(connection, row.member.id, tries, locked_until)
        return SignInRefused(MAX_TRIES - tries, int(LOCK.total_seconds()) if is_locked else 0)

    def _locked_for_s(self, row: StaffRow) -> int:
        if row.locked_until is None:
            return 0
        left = (row.locked_until - self._clock.now()).total_seconds()
        return int(left) + 1 if left > 0 else 0
